using System.Text;
using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

/// <summary>Writes <c>docs/kinds.md</c> from the catalogue itself.</summary>
internal static class KindsPage
{
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append("""
            # What azdoit knows

            Written from the catalogue (`src/Azdoit/Catalog/Kinds`) by `KindsPageTests`; do not edit by hand. To add a kind, see [adding-a-kind.md](adding-a-kind.md).

            A default is assumed when a request says nothing, and marked as assumed. Regions, resource groups and names are assumed in the sandbox; a real
            cloud takes them from `config.json` or asks.

            Taking a creation back (undo) removes the resource with the data in it. The class of a verb is what it has at least.

            ## What creating one opens

            Creating something whose normal form is a public endpoint that only authenticated callers get through is class **create**: a web app, a function app, a
            storage account without anonymous access, a registry, a vault, a Cosmos DB account, a cache, the API server of a cluster, a database server without
            firewall rules. It is class **expose**, which `--yes` never covers, where anybody may come in: a public address on a machine or load balancer, a port
            opened to the world, anonymous access to blobs.

            ## Kinds


            """);
        page.Append("| id | what it is | ARM type | API version | undo of a creation |\n| --- | --- | --- | --- | --- |\n");
        foreach (var kind in KnownKinds.All)
        {
            page.Append($"| [{kind.Id}](#{kind.Id}) | {kind.Title} | {kind.ArmType} | {kind.ApiVersion} | {(kind.UndoOfCreate == UndoKind.Removes ? "removes" : "none")} |\n");
        }

        page.Append("| [resource](#resource) | any ARM resource, by name or ARM id | any | | |\n| [cost](#cost) | what things cost | none | | |\n");
        foreach (var subject in Subjects.All)
        {
            Describe(page, subject);
        }

        return page.ToString();
    }

    private static void Describe(StringBuilder page, Subject subject)
    {
        page.Append($"\n## {subject.Id}\n\n{Capital(subject.Title)}. People say: {string.Join(", ", subject.Nouns)}.\n\n");
        page.Append($"Verbs: {string.Join(", ", subject.Operations.Select(Verb))}.\n\n");
        if (subject is ResourceKind kind)
        {
            DescribeKind(page, kind);
        }

        page.Append("| parameter | values | default |\n| --- | --- | --- |\n");
        foreach (var parameter in subject.Parameters)
        {
            page.Append($"| {parameter.Name} | {Values(parameter)} | {(parameter.Required ? "asked for" : parameter.Default?.ToString() ?? "")} |\n");
        }
    }

    private static void DescribeKind(StringBuilder page, ResourceKind kind)
    {
        var rule = kind.Naming;
        page.Append($"Names: {rule.MinLength} to {rule.MaxLength} characters, {rule.Allowed}; unique within {Scope(kind)}.\n\n");
        if (kind.ParentKind is { } parent)
        {
            page.Append($"Lives in: {parent} (parameter {kind.ParentParameter}).\n\n");
        }

        var implied = kind.Implies(kind.WithDefaults(ParameterSet.Empty));
        if (!implied.IsEmpty)
        {
            page.Append($"Brings along, unless named: {string.Join(", ", implied.Select(one => one.Kind + (one.Shared ? "" : " (one each)")))}.\n\n");
        }

        page.Append($"Billed: {string.Join("; ", kind.MetersOf(Sample.Body(kind.Id), Sample.Region).Select(Billed))}.\n\n");
    }

    private static string Verb(Operation operation) =>
        operation.Verb + (operation.Class is EffectClass.Read or EffectClass.Create ? "" : $" ({Effect(operation)})");

    private static string Effect(Operation operation) =>
        operation.Class.ToString().ToLowerInvariant() + (operation.Form is OperationForm.Modify { Classify: not null } ? " or more, by the values" : "");

    private static string Billed(MeterDemand demand) =>
        demand.Meter == Meters.Free ? "nothing"
        : demand.Usage is { } usage ? $"{demand.Meter} {demand.Sku} by use ({usage.Note})"
        : $"{demand.Quantity:0.##} x {demand.Meter} {demand.Sku}";

    private static string Scope(ResourceKind kind) => kind.Naming.Scope switch
    {
        NameScope.Parent => $"its {kind.ParentKind}",
        NameScope.ResourceGroup => "the resource group",
        NameScope.Subscription => "the subscription",
        _ => "the whole cloud",
    };

    private static string Values(Parameter parameter) => parameter.Form switch
    {
        ParameterForm.Choice => string.Join(", ", parameter.Choices.Select(Escaped)),
        ParameterForm.Names when !parameter.Choices.IsEmpty => $"some of {string.Join(", ", parameter.Choices)}",
        ParameterForm.Integer or ParameterForm.Decimal => $"{parameter.Minimum} to {parameter.Maximum}",
        ParameterForm.Flag => "yes or no",
        ParameterForm.Name => "a name",
        ParameterForm.Names => "names",
        ParameterForm.RegionName => "a region",
        ParameterForm.VmSize => "a size, Standard_D4s_v3",
        ParameterForm.Port => "a port, a range 8000-8010, or *",
        ParameterForm.AddressPrefix => "an address range",
        ParameterForm.Tags => "key=value pairs",
        ParameterForm.SecretReference => "a reference to a secret",
        _ => "text",
    };

    private static string Escaped(string value) => value == "*" ? "\\*" : value;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

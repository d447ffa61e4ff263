using System.Text.Json.Nodes;
using Azdoit.Catalog;

namespace Azdoit.Tests.Catalog;

/// <summary>Resources as a plain request for each kind would make them.</summary>
internal static class Sample
{
    public const string Subscription = "11111111-1111-1111-1111-111111111111";

    public static readonly Region Region = new("eastus");

    public static readonly ResourceAddress Group = ResourceAddress.ForGroup(Subscription, "rg-azdoit");

    /// <summary>What a request has to say for kinds that want something said.</summary>
    public static ParameterSet Least(ResourceKind kind) =>
        kind.Parameters.Where(parameter => parameter.Required)
            .Aggregate(ParameterSet.Empty, (said, parameter) => said.With(parameter.Name, parameter.Form == ParameterForm.Port ? "443" : "given"));

    public static ResourceAddress Address(ResourceKind kind, string? name = null)
    {
        name ??= AssumedName(kind);
        if (kind.ArmType == ResourceAddress.GroupType)
        {
            return kind.AddressIn(ResourceAddress.ForSubscription(Subscription), name);
        }

        return kind.AddressIn(kind.ParentKind is { } parent ? Address(KnownKinds.Get(parent)) : Group, name);
    }

    /// <summary>A first name of the planner's making; kinds with names of their own in the whole cloud get a mark in the middle.</summary>
    public static string AssumedName(ResourceKind kind) => kind.Naming is { Scope: NameScope.Global } rule
        ? $"{rule.Stem}{rule.Separator}3f9a0c{rule.Separator}1"
        : $"{kind.Naming.Stem}{kind.Naming.Separator}1";

    public static Blueprint Blueprint(ResourceKind kind, ParameterSet said) => new()
    {
        Address = Address(kind),
        Region = Region,
        Tenant = "22222222-2222-2222-2222-222222222222",
        Parameters = said,
        Roles = kind.Implies(said).ToDictionary(implied => implied.Role, implied => Address(KnownKinds.Get(implied.Kind))),
    };

    public static JsonObject Body(string kind) => Body(kind, Least(KnownKinds.Get(kind)));

    public static JsonObject Body(string kind, ParameterSet said) => KnownKinds.Get(kind).Body(Blueprint(KnownKinds.Get(kind), said));

    /// <summary>Key and value in turn: <c>Said("size", "C1", "count", 3)</c>.</summary>
    public static ParameterSet Said(params object[] pairs)
    {
        var said = ParameterSet.Empty;
        for (var i = 0; i < pairs.Length; i += 2)
        {
            said = said.With((string)pairs[i], pairs[i + 1] switch
            {
                int number => new ParameterValue.Number(number),
                bool flag => new ParameterValue.Flag(flag),
                string[] words => new ParameterValue.Words([.. words]),
                var text => new ParameterValue.Text((string)text),
            });
        }

        return said;
    }

    public static EffectClass ClassOf(string kind, string verb, JsonObject observed, ParameterSet said)
    {
        var subject = KnownKinds.Get(kind);
        return subject.ClassOf(subject.Find(verb)!, observed, said);
    }

    public static JsonObject Patch(string kind, string verb, JsonObject observed, ParameterSet said) =>
        ((OperationForm.Modify)KnownKinds.Get(kind).Find(verb)!.Form).Patch(observed, said);
}

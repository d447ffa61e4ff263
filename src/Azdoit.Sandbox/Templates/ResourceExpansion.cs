using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>The "resources" of a template to a flat list: loops unrolled, children taken out of their parents, names and ids made whole.</summary>
internal sealed class ResourceExpansion(TemplateProgram program)
{
    private const int Most = 800;

    private readonly List<PlannedResource> _found = [];

    public IReadOnlyList<PlannedResource> Expand()
    {
        program.EarlyId = IdOf;
        Expand(program.Source["resources"], null, program.Start, "resources");
        return _found.Count <= Most ? _found
            : throw new TemplateFault($"The number of template resources limit exceeded. Limit: '{Most}' and actual: '{_found.Count}'. Please see https://aka.ms/arm-syntax for usage details.");
    }

    /// <summary>Names may be made from the id of another resource, wherever that stands in the template.</summary>
    private string? IdOf(string symbol) => (program.Source.Object("resources")?.Object(symbol)) is not { } resource ? null
        : Id(resource, Required(resource, "type", program.Start, symbol), Required(resource, "name", program.Start, symbol), program.Start, symbol);

    /// <summary>Resources are a list, or since language version 2.0 an object with symbolic names.</summary>
    private void Expand(JsonNode? resources, PlannedResource? parent, Scope scope, string path)
    {
        if (resources is JsonObject named)
        {
            foreach (var (symbol, resource) in named)
            {
                Loop(resource, symbol, parent, scope, $"{path}.{symbol}");
            }
        }
        else if (resources is JsonArray items)
        {
            foreach (var (at, resource) in items.Index())
            {
                Loop(resource, null, parent, scope, $"{path}[{at}]");
            }
        }
    }

    private void Loop(JsonNode? node, string? symbol, PlannedResource? parent, Scope scope, string path)
    {
        if (node is not JsonObject resource)
        {
            throw new TemplateFault($"The template resource at '{path}' is not valid: it must be an object.") { Path = path };
        }

        try
        {
            if (resource.Object("copy") is not { } copy)
            {
                One(resource, symbol, null, parent, scope, path);
                return;
            }

            var name = Values.Display(Evaluator.Tree(copy["name"], scope)) is { Length: > 0 } given ? given : symbol ?? "";
            for (var i = 0L; i < CopyLoop.Times(name, copy["count"], scope) && _found.Count <= Most; i++)
            {
                One(resource, symbol is null ? null : $"{symbol}[{i}]", symbol ?? name, parent, scope.In(name, i), path);
            }
        }
        catch (TemplateFault fault) when (fault.Path is null)
        {
            throw new TemplateFault($"The template resource '{resource.Text("name")}' is not valid: {fault.Message}") { Code = fault.Code, Path = path };
        }
    }

    private void One(JsonObject resource, string? symbol, string? copy, PlannedResource? parent, Scope scope, string path)
    {
        var own = Required(resource, "type", scope, path);
        var type = parent is null ? own : $"{parent.Type}/{own}";
        var name = parent is null ? Required(resource, "name", scope, path) : $"{parent.Name}/{Required(resource, "name", scope, path)}";
        var isExisting = resource.Flag("existing") == true;
        var planned = new PlannedResource(Id(resource, type, name, scope, path), type, name, resource, scope)
        {
            ApiVersion = isExisting && resource["apiVersion"] is null ? "2024-03-01" : Required(resource, "apiVersion", scope, path),
            CopyName = copy,
            Symbol = symbol,
            IsInside = parent is not null,
            IsDeployed = !isExisting && Holds(resource, scope) && parent?.IsDeployed != false,
        };
        if (planned.IsDeployed && _found.Exists(f => f.IsDeployed && f.Id.Equals(planned.Id, StringComparison.OrdinalIgnoreCase)))
        {
            throw new TemplateFault($"The resource '{planned.Type}/{planned.Name}' is defined multiple times in a template. Please see https://aka.ms/arm-syntax-resources for usage details.") { Path = path };
        }

        _found.Add(planned);
        Expand(resource["resources"], planned, scope, path + ".resources");
    }

    private static bool Holds(JsonObject resource, Scope scope) => resource["condition"] is not { } condition
        || (Evaluator.Tree(condition, scope) is var value && (Values.Flag(value) ?? (bool.TryParse(Values.Text(value), out var flag) ? flag
            : throw new TemplateFault($"The condition must be of type 'Boolean'; it is of type '{Values.Kind(value)}'."))));

    private string Id(JsonObject resource, string type, string name, Scope scope, string path)
    {
        var (types, names) = (type.Split('/'), name.Split('/'));
        if (types.Length != names.Length + 1 || names.Any(n => n.Length == 0))
        {
            throw new TemplateFault($"The template resource '{name}' for type '{type}' has incorrect segment lengths. A nested resource type must have identical number of segments as its resource name. A root resource type must have segment length one greater than its resource name. Please see https://aka.ms/arm-syntax-resources for usage details.") { Path = path + ".type" };
        }

        var within = Scoped(resource, type, scope);
        return type.Equals("Microsoft.Resources/resourceGroups", StringComparison.OrdinalIgnoreCase) ? $"{within}/resourceGroups/{name}"
            : $"{within}/providers/{types[0]}" + string.Concat(types.Skip(1).Zip(names, (t, n) => $"/{t}/{n}"));
    }

    /// <summary>A resource may stand in another one ("scope"), a nested deployment in another group.</summary>
    private string Scoped(JsonObject resource, string type, Scope scope)
    {
        var home = program.World.Home;
        if (Optional(resource, "scope", scope) is { Length: > 0 } explicitly)
        {
            return explicitly == "/" ? "" : explicitly[0] == '/' ? explicitly.TrimEnd('/') : $"{home}/providers/{explicitly}";
        }

        var subscription = Optional(resource, "subscriptionId", scope);
        if (!type.Equals(PlannedResource.DeploymentType, StringComparison.OrdinalIgnoreCase))
        {
            return home;
        }

        return Optional(resource, "resourceGroup", scope) is { Length: > 0 } group ? $"/subscriptions/{subscription ?? program.World.Subscription}/resourceGroups/{group}"
            : subscription is null ? home
            : $"/subscriptions/{subscription}";
    }

    private static string? Optional(JsonObject resource, string property, Scope scope) => Values.Text(Evaluator.Tree(resource[property], scope));

    private static string Required(JsonObject resource, string property, Scope scope, string path) =>
        Optional(resource, property, scope) is { Length: > 0 } text ? text
            : throw new TemplateFault($"The template resource '{resource.Text("name")}' is not valid: the '{property}' property is not provided or not a string. Please see https://aka.ms/arm-syntax-resources for usage details.") { Path = path };
}

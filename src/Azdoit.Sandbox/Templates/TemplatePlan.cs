using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Templates;

/// <summary>What a template deploys, and what waits for what.</summary>
internal sealed class TemplatePlan
{
    private readonly ILookup<string, int> _byName;
    private readonly ILookup<string, int> _byOwnName;
    private readonly ILookup<string, int> _byId;
    private readonly ILookup<string, int> _byCopy;

    /// <exception cref="TemplateFault">The template cannot be deployed as it is written.</exception>
    /// <param name="loops">The loops around the whole template, when it is a nested one.</param>
    public TemplatePlan(TemplateProgram program, IReadOnlyDictionary<string, long> loops, string? loop)
    {
        Program = program;
        program.Around(loops, loop);
        Resources = new ResourceExpansion(program).Expand();
        var all = Enumerable.Range(0, Resources.Count).ToList();
        _byName = all.SelectMany(i => Names(Resources[i]).Select(n => (Name: n, At: i))).ToLookup(p => p.Name, p => p.At, StringComparer.OrdinalIgnoreCase);
        _byOwnName = all.Where(i => Resources[i].IsInside).ToLookup(i => Resources[i].Name[(Resources[i].Name.LastIndexOf('/') + 1)..], i => i, StringComparer.OrdinalIgnoreCase);
        _byId = all.ToLookup(i => Resources[i].Id, i => i, StringComparer.OrdinalIgnoreCase);
        _byCopy = all.Where(i => Resources[i].CopyName is not null).ToLookup(i => Resources[i].CopyName ?? "", i => i, StringComparer.OrdinalIgnoreCase);
        Resources = [.. all.Select(i => Resources[i] with { DependsOn = [.. Dependencies(i).Distinct().Where(d => d != i && Resources[d].IsDeployed).Order()] })];
        CheckCircles();
    }

    public TemplateProgram Program { get; }

    public IReadOnlyList<PlannedResource> Resources { get; }

    /// <summary>The id of what a template calls by id, symbolic name or name; null when it has nothing of that name.</summary>
    public string? Resolve(string target) => target.StartsWith('/') ? target.TrimEnd('/')
        : _byName[target].Select(i => Resources[i].Id).FirstOrDefault()
        ?? (IsRelativeId(target) ? $"{Program.World.Home}/providers/{target}" : null);

    /// <summary>The ids of what is deployed under a symbolic name.</summary>
    public IEnumerable<string> ResolveAll(string symbol) => (Find(symbol) ?? []).Where(i => Resources[i].IsDeployed).Select(i => Resources[i].Id);

    private static IEnumerable<string> Names(PlannedResource resource) => resource.Symbol is { } symbol ? [symbol, resource.Name] : [resource.Name];

    private IEnumerable<int> Dependencies(int at)
    {
        var resource = Resources[at];
        if (!resource.IsDeployed)
        {
            return [];
        }

        var named = (resource.Source.Array("dependsOn") ?? []).SelectMany(d => Named(resource, Evaluator.Tree(d, resource.Scope)));
        return named.Concat(References.In(resource).SelectMany(r => Find(r) ?? [])).Concat(Serial(at));
    }

    private IEnumerable<int> Named(PlannedResource resource, JsonNode? dependency)
    {
        if (dependency is JsonArray several)
        {
            return several.SelectMany(s => Named(resource, s));
        }

        var text = Values.Text(dependency) ?? throw new TemplateFault($"The dependsOn of the template resource '{resource.Name}' must hold strings.");
        return Find(text)
            ?? throw new TemplateFault($"The resource '{text}' is not defined in the template. Please see https://aka.ms/arm-syntax for usage details.");
    }

    /// <summary>A copy's name stands for all of its items.</summary>
    private IEnumerable<int>? Find(string text) =>
        text.StartsWith('/') ? (_byId[text.TrimEnd('/')] is var byId && byId.Any() ? byId : null)
        : _byCopy[text] is var copies && copies.Any() ? copies
        : _byName[text] is var byName && byName.Any() ? byName
        : Enumerable.Range(0, Resources.Count).Where(i => Relative(Resources[i].Id).Equals(text.Trim('/'), StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } relative ? relative
        : _byOwnName[text] is var children && children.Any() ? children
        : null;

    /// <summary>A serial loop begins a batch when the batch before has ended.</summary>
    private IEnumerable<int> Serial(int at)
    {
        var resource = Resources[at];
        if (resource.Source.Object("copy") is not { } copy || !"serial".Equals(copy.Text("mode"), StringComparison.OrdinalIgnoreCase) || resource.CopyName is not { } name)
        {
            return [];
        }

        var siblings = _byCopy[name].Where(i => ReferenceEquals(Resources[i].Source, resource.Source)).ToList();
        var size = (int)Math.Clamp(Values.Whole(Evaluator.Tree(copy["batchSize"], resource.Scope)) ?? 1, 1, 800);
        var batch = siblings.IndexOf(at) / size;
        return batch == 0 ? [] : siblings.Skip((batch - 1) * size).Take(size);
    }

    private void CheckCircles()
    {
        var done = new HashSet<int>();
        var under = new HashSet<int>();
        foreach (var at in Enumerable.Range(0, Resources.Count))
        {
            Visit(at);
        }

        void Visit(int at)
        {
            if (done.Contains(at))
            {
                return;
            }

            if (!under.Add(at))
            {
                throw new TemplateFault($"Circular dependency detected on resource: '{Resources[at].Id}'. Please see https://aka.ms/arm-syntax-resources for usage details.");
            }

            foreach (var before in Resources[at].DependsOn)
            {
                Visit(before);
            }

            under.Remove(at);
            done.Add(at);
        }
    }

    private static bool IsRelativeId(string text) => text.IndexOf('/') is var slash and > 0 && text.AsSpan(0, slash).Contains('.');

    private static string Relative(string id) =>
        id.IndexOf("/providers/", StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? id[(at + "/providers/".Length)..] : id.Trim('/');
}

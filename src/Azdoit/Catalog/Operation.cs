using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Azdoit.Catalog;

/// <summary>Something that can be done with a kind, and the least effect class that doing it has.</summary>
/// <param name="Verb">From the list in <c>formats.md</c>: create, start, resize, ...</param>
public sealed record Operation(string Verb, EffectClass Class, OperationForm Form)
{
    /// <summary>What the verb needs beside its target: at least one of these parameters, the usual one first. It is asked for when none is said.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>What nearly every kind allows.</summary>
    public static ImmutableArray<Operation> Everyday => [Create, List, Show, Count, Tag, Delete];

    /// <summary>The same where ARM keeps no tags (child resources).</summary>
    public static ImmutableArray<Operation> EverydayUntagged => [Create, List, Show, Count, Delete];

    public static Operation Create { get; } = new("create", EffectClass.Create, new OperationForm.Create());

    public static Operation List { get; } = new("list", EffectClass.Read, new OperationForm.Read());

    public static Operation Show { get; } = new("show", EffectClass.Read, new OperationForm.Read());

    public static Operation Count { get; } = new("count", EffectClass.Read, new OperationForm.Read());

    public static Operation Delete { get; } = new("delete", EffectClass.Destroy, new OperationForm.Remove());

    public static Operation Tag { get; } = new("tag", EffectClass.Change, new OperationForm.Modify((_, parameters) =>
    {
        var tags = new JsonObject();
        foreach (var (key, value) in parameters.Tags())
        {
            tags[key] = value;
        }

        foreach (var key in parameters.Words("remove_tags"))
        {
            tags[key] = null;
        }

        return new JsonObject { ["tags"] = tags };
    }))
    {
        Needs = ["tags", "remove_tags"],
    };

    /// <summary>A verb that merge-patches the resource when at least one of <paramref name="needs"/> is said.</summary>
    public static Operation Change(string verb, EffectClass least, ImmutableArray<string> needs, Func<JsonObject, ParameterSet, JsonObject> patch, Func<JsonObject, ParameterSet, EffectClass>? classify = null) =>
        new(verb, least, new OperationForm.Modify(patch) { Classify = classify }) { Needs = needs };
}

using System.Collections.Immutable;

namespace Azdoit.Catalog;

/// <summary>Checks what a request says about a subject, value by value, before anything is planned. Pure: facts and words only.</summary>
public static class Validation
{
    /// <summary>Everything that is wrong with what was said. Empty when all is well.</summary>
    /// <param name="said">What a creation or change is told. Names of resources that are only looked for need no check: they exist or they do not.</param>
    public static ImmutableArray<Objection> Validate(Subject subject, ParameterSet said)
    {
        var objections = ImmutableArray.CreateBuilder<Objection>();
        foreach (var (name, value) in said.Values)
        {
            if (subject.FindParameter(name) is not { } parameter)
            {
                objections.Add(new(name, $"a {subject.Title} has no {name.Replace('_', ' ')}"));
            }
            else
            {
                objections.AddRange(ValueCheck.Objections(parameter, value));
            }
        }

        if (subject is ResourceKind kind)
        {
            objections.AddRange(
                from parameter in said.Values.Keys
                let named = Names(kind, parameter)
                where named is not null
                from name in said.Words(parameter)
                where parameter is "name" or "names" or "resource_group" || !ResourceAddress.TryParse(name, out _)
                let text = named.Naming.Objection(name)
                where text is not null
                select new Objection(parameter, text));
            objections.AddRange(objections.Count == 0 ? kind.Conflicts(said) : []);
        }

        return objections.DrainToImmutable();
    }

    /// <summary>The kind whose resource a parameter names.</summary>
    private static ResourceKind? Names(ResourceKind kind, string parameter) =>
        parameter is "name" or "names" ? kind
        : parameter == "resource_group" ? KnownKinds.Get("group")
        : parameter == kind.ParentParameter ? KnownKinds.Get(kind.ParentKind!)
        : kind.Uses.TryGetValue(parameter, out var used) ? KnownKinds.Get(used)
        : null;
}

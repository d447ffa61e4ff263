using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>What a second noun is to the first: a parameter of it, a part of it, or a resource of its own.</summary>
internal static class Relations
{
    /// <summary>The parameter of a subject that a noun of another kind fills ("in the virtual network hub"), or null.</summary>
    public static string? Parameter(Subject? subject, Item noun)
    {
        if (subject is null)
        {
            return noun.Value == "group" ? "resource_group" : null;
        }

        // "the server" of a database, "the cluster" of a pool: the parameter's own word wins over the kind that the word names elsewhere.
        if (subject.FindParameter(noun.Word) is { Form: ParameterForm.Name or ParameterForm.Text } own)
        {
            return own.Name;
        }

        if (noun.Value == "group")
        {
            return "resource_group";
        }

        if (subject is not ResourceKind kind)
        {
            return null;
        }

        if (kind.ParentKind == noun.Value && kind.ParentParameter is { } parent)
        {
            return parent;
        }

        foreach (var (parameter, used) in kind.Uses)
        {
            if (used == noun.Value)
            {
                return parameter;
            }
        }

        return kind.FindParameter(noun.Value)?.Name;
    }

    public static bool IsPart(Subject whole, string part) => KnownKinds.Find(part)?.ParentKind == whole.Id;

    /// <summary>A word that only says "one of these" after another noun: "redis instance", "cosmos account".</summary>
    public static bool IsClassifier(Item noun) => noun.Word is "instance" or "instances" or "server" or "servers" or "machine" or "machines" or "cluster" or "clusters" or "account"
        or "accounts" or "resource" or "resources" or "database" or "databases" or "db" or "group" or "network" or "box" or "cost" or "costs";
}

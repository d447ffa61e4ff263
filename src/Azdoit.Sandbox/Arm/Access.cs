namespace Azdoit.Sandbox.Arm;

/// <summary>What a request wants to do, in the words of role definitions ("Microsoft.Compute/virtualMachines/start/action"), and to what.</summary>
internal sealed record Access(AccessKind Kind, string Operation, string Scope)
{
    private const string Subscriptions = "Microsoft.Resources/subscriptions", Groups = Subscriptions + "/resourcegroups";

    /// <summary>POSTs that change nothing.</summary>
    private static readonly HashSet<string> Questions = new(StringComparer.OrdinalIgnoreCase)
    {
        "checkNameAvailability", "validate", "whatIf", "exportTemplate", "validateMoveResources", "checkResourceName", "queryResults", "summarize", "calculateTemplateHash",
    };

    /// <summary>
    /// Null when no permission is needed: what is above subscriptions or says what Azure offers, polls, one's own permissions,
    /// and lists that show only what one may read.
    /// </summary>
    public static Access? Of(string method, ArmPath path) => path.Subscription is null ? null
        : path.HasProviders ? OfProvider(method, path)
        : OfPlain(method, path);

    private static Access? OfPlain(string method, ArmPath path) => path.Segments switch
    {
        [_, _] => null,
        [_, _, var what] when IsWord(what, "resources") || IsWord(what, "resourceGroups") || IsWord(what, "locations") => null,
        [_, _, var what] => Make(method, $"{Subscriptions}/{what}", path.Scope),
        [_, _, _, _] => Make(method, Groups, path.Scope),
        [_, _, _, _, var what] when IsWord(what, "resources") => null,
        [_, _, _, _, var what] => Make(method, $"{Groups}/{what}", path.Scope),
        _ => null,
    };

    private static Access? OfProvider(string method, ArmPath path)
    {
        if (path.Types is [_, var kind] && IsWord(path.Types[0], "locations") && (IsWord(kind, "operations") || IsWord(kind, "operationResults"))
            || (IsWord(path.Namespace ?? "", "Microsoft.Authorization") && path.Types is [var own] && IsWord(own, "permissions")))
        {
            return null;
        }

        return path.Types.IsEmpty ? null
            : Make(method, path.FullType, path.Names.IsEmpty ? path.Scope : path.Text(path.Names.Length));
    }

    private static Access Make(string method, string type, string scope)
    {
        var question = method == "POST" && Questions.Contains(type[(type.LastIndexOf('/') + 1)..]);
        return method switch
        {
            "GET" or "HEAD" => new Access(AccessKind.Read, $"{type}/read", scope),
            "POST" when question => new Access(AccessKind.Read, type.EndsWith("checkNameAvailability", StringComparison.OrdinalIgnoreCase) ? $"{type}/read" : $"{type}/action", scope),
            "POST" => new Access(AccessKind.Act, $"{type}/action", scope),
            "DELETE" => new Access(AccessKind.Delete, $"{type}/delete", scope),
            _ => new Access(AccessKind.Write, $"{type}/write", scope),
        };
    }

    private static bool IsWord(string text, string word) => text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

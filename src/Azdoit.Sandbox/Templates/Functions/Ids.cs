using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

/// <summary>Ids of resources, and ids made of other values.</summary>
internal static class Ids
{
    // The namespace of Azure's guid(): the same arguments give the same id there.
    private static readonly Guid GuidNamespace = new("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    public static IEnumerable<Function> All =>
    [
        new("resourceId", 2, Function.Any, c => JsonValue.Create(ResourceId(c))),
        new("subscriptionResourceId", 2, Function.Any, c => JsonValue.Create(SubscriptionResourceId(c))),
        new("tenantResourceId", 2, Function.Any, c => JsonValue.Create("/providers/" + Below(c, 0))),
        new("managementGroupResourceId", 2, Function.Any, c => JsonValue.Create("/providers/" + Below(c, 0))),
        new("extensionResourceId", 3, Function.Any, c => JsonValue.Create($"{c.Text(0).TrimEnd('/')}/providers/{Below(c, 1)}")),
        new("uniqueString", 1, Function.Any, c => JsonValue.Create(UniqueString(c))),
        new("guid", 1, Function.Any, c => JsonValue.Create(NameBased(string.Join('-', Enumerable.Range(0, c.Count).Select(c.Text))).ToString())),
    ];

    /// <summary>[subscription], [group], type, names: what comes before the type says where.</summary>
    private static string ResourceId(Invocation call)
    {
        var at = TypeAt(call);
        var subscription = at == 2 || (at == 1 && Guid.TryParse(call.Text(0), out _)) ? call.Text(0) : call.World.Subscription;
        var group = at == 2 ? call.Text(1) : at == 1 && !Guid.TryParse(call.Text(0), out _) ? call.Text(0) : call.World.Group;
        var scope = group is null ? $"/subscriptions/{subscription}" : $"/subscriptions/{subscription}/resourceGroups/{group}";
        return IsGroup(call, at) ? $"/subscriptions/{subscription}/resourceGroups/{call.Text(at + 1)}" : $"{scope}/providers/{Below(call, at)}";
    }

    private static string SubscriptionResourceId(Invocation call)
    {
        var at = TypeAt(call);
        var subscription = $"/subscriptions/{(at > 0 ? call.Text(0) : call.World.Subscription)}";
        return IsGroup(call, at) ? $"{subscription}/resourceGroups/{call.Text(at + 1)}" : $"{subscription}/providers/{Below(call, at)}";
    }

    private static bool IsGroup(Invocation call, int at) => call.Count == at + 2 && call.Text(at).TrimEnd('/').Equals("Microsoft.Resources/resourceGroups", StringComparison.OrdinalIgnoreCase);

    private static int TypeAt(Invocation call) => Enumerable.Range(0, Math.Min(3, call.Count)).Where(i => call.Text(i).Contains('/', StringComparison.Ordinal)).DefaultIfEmpty(-1).First() is var at and >= 0
        ? at
        : throw call.Fault("expects a fully qualified resource type of the form 'Microsoft.Network/virtualNetworks' among its first arguments");

    private static string Below(Invocation call, int at)
    {
        var types = call.Text(at).TrimEnd('/').Split('/');
        var names = Enumerable.Range(at + 1, call.Count - at - 1).SelectMany(i => call.Text(i).Split('/')).ToList();
        return types.Length == names.Count + 1
            ? types[0] + string.Concat(types.Skip(1).Zip(names, (t, n) => $"/{t}/{n}"))
            : throw new TemplateFault($"Unable to evaluate template language function '{call.Name}': the type '{call.Text(at)}' requires '{types.Length - 1}' resource name argument(s). Please see https://aka.ms/arm-resource-functions for usage details.");
    }

    /// <summary>Thirteen letters and digits, the same for the same arguments; not the ones that Azure would give.</summary>
    private static string UniqueString(Invocation call)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('-', Enumerable.Range(0, call.Count).Select(call.Text))));
        return string.Concat(hash.Take(13).Select(b => alphabet[b % alphabet.Length]));
    }

    private static Guid NameBased(string name)
    {
        byte[] content = [.. GuidNamespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)];
#pragma warning disable CA5350 // RFC 4122 version 5 is defined by SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(content).AsSpan(0, 16);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}

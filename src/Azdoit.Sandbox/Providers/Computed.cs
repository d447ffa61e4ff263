using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Arm;
using Azdoit.Sandbox.Facts;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers;

/// <summary>Values that Azure makes up for a resource (host names, ids), as the embedded tables write them: "a.b?=https://{name}.example".</summary>
/// <param name="Path">Names, and positions in lists; a name with '?' must be there already.</param>
/// <param name="IsDefault">What was sent comes first.</param>
internal sealed record Computed(string[] Path, string Template, bool IsDefault)
{
    private static readonly Lazy<Dictionary<string, Computed[]>> ByType = new(() =>
        FactLines.Read("sandbox-computed.txt").ToDictionary(line => line[0], line => line[1..].Select(Read).ToArray(), StringComparer.OrdinalIgnoreCase));

    public static Computed Read(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var isDefault = text[at - 1] == '?';
        return new Computed(text[..(isDefault ? at - 1 : at)].Split('.'), text[(at + 1)..], isDefault);
    }

    /// <summary>Completes a body with all that its type's line says.</summary>
    public static void Complete(Draft draft)
    {
        var time = draft.Existing?.Created ?? draft.Cloud.Now;
        foreach (var value in ByType.Value.GetValueOrDefault(draft.Id.Type) ?? [])
        {
            value.Write(draft.Properties, name => name[0] == '@' ? Sent(draft.Properties, name[1..]) : Known(name, draft.Id, draft.Location, time));
        }
    }

    /// <summary>Writes the value where it belongs. Nothing where the resource lacks what it is made of.</summary>
    public void Write(JsonObject body, Func<string, string?> known)
    {
        if (Value(known) is not { } value || Holder(body) is not { } holder)
        {
            return;
        }

        if (!IsDefault || holder[Path[^1]] is null)
        {
            holder[Path[^1]] = value;
        }
    }

    /// <summary>What the names in braces of any table are replaced by.</summary>
    public static string? Known(string name, ArmId id, string location, DateTimeOffset time)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id.Key));
        return name switch
        {
            "name" => id.Name.ToLowerInvariant(),
            "written" => id.Name,
            "parent" => ArmId.Parse(id.Parent ?? "")?.Name.ToLowerInvariant() ?? "",
            "location" => location,
            "group" => id.Group ?? "",
            "sub" => ArmId.SubscriptionOf(id.Text),
            "key" => Convert.ToHexStringLower(hash.AsSpan(0, 5)),
            "hash" => Convert.ToHexStringLower(hash.AsSpan(0, 16)),
            "guid" => new Guid(hash.AsSpan(0, 16)).ToString(),
            "digits" => (BitConverter.ToUInt64(hash) % 10_000_000_000_000_000).ToString(CultureInfo.InvariantCulture),
            "ip" => $"20.{hash[0]}.{hash[1]}.{1 + (hash[2] % 254)}",
            "now" => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    private static string? Sent(JsonObject properties, string path)
    {
        var names = path.Split('.');
        return properties.Find(names.AsSpan(0, names.Length - 1))?.Text(names[^1]) is { Length: > 0 } text ? text : null;
    }

    private JsonObject? Holder(JsonObject body)
    {
        JsonNode current = body;
        foreach (var (at, step) in Path[..^1].Index())
        {
            if (int.TryParse(step, out var position))
            {
                var items = (JsonArray)current;
                while (items.Count <= position)
                {
                    items.Add(JsonText.NewObject());
                }

                current = items[position]!;
                continue;
            }

            var (parent, name, isList) = ((JsonObject)current, step.TrimEnd('?'), int.TryParse(Path[at + 1], out _));
            if (parent[name] is not { } next)
            {
                if (step[^1] == '?')
                {
                    return null;
                }

                parent[name] = next = isList ? new JsonArray() : JsonText.NewObject();
            }

            if (isList ? next is not JsonArray : next is not JsonObject)
            {
                return null;
            }

            current = next;
        }

        return current as JsonObject;
    }

    private JsonNode? Value(Func<string, string?> known)
    {
        var text = new StringBuilder();
        foreach (var (at, part) in Template.Split('{').Index())
        {
            if (at == 0)
            {
                text.Append(part);
                continue;
            }

            var end = part.IndexOf('}', StringComparison.Ordinal);
            if (known(part[..end]) is not { } value)
            {
                return null;
            }

            text.Append(value).Append(part.AsSpan(end + 1));
        }

        var whole = text.ToString();
        return whole switch
        {
            ['#', .. var number] => JsonValue.Create(long.Parse(number, CultureInfo.InvariantCulture)),
            ['!', .. var flag] => JsonValue.Create(flag == "true"),
            ['[', .. var items, ']'] => new JsonArray([.. items.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(i => (JsonNode)JsonValue.Create(i))]),
            _ => JsonValue.Create(whole),
        };
    }
}

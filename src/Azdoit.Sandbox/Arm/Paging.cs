using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Arm;

/// <summary>Pages of a list in key order. The skip token names the last item given, so that a page is right even when others come and go between.</summary>
internal static class Paging
{
    private const int LargestPage = 1000;

    public static ArmReply Page(ArmRequest request, IEnumerable<Resource> matching, Func<Resource, JsonNode> render)
    {
        if (!TrySize(request, out var size))
        {
            return new ArmError(400, "InvalidTopQueryParameter", "The $top query parameter must be a whole number of at least 1.");
        }

        var after = Token(request.Parameter("$skiptoken"));
        var page = matching.Where(r => after is null || string.CompareOrdinal(r.Id.Key, after) > 0)
            .OrderBy(r => r.Id.Key, StringComparer.Ordinal).Take(size + 1).ToList();
        var value = new JsonArray([.. page.Take(size).Select(render)]);
        var body = new JsonObject { ["value"] = value };
        if (page.Count > size)
        {
            body["nextLink"] = NextLink(request, page[size - 1].Id.Key);
        }

        return new ArmReply(200, body);
    }

    private static bool TrySize(ArmRequest request, out int size)
    {
        size = LargestPage;
        if (request.Parameter("$top") is not { } top)
        {
            return true;
        }

        var good = int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked > 0;
        size = Math.Min(asked, LargestPage);
        return good;
    }

    private static string NextLink(ArmRequest request, string last)
    {
        var token = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(last));
        var others = request.Query.Where(q => !q.Key.Equals("$skiptoken", StringComparison.OrdinalIgnoreCase))
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Uri.EscapeDataString(q.Value.ToString())}");
        var path = string.Join('/', request.Path.Segments.Select(Uri.EscapeDataString));
        return $"{request.BaseAddress}/{path}?{string.Join('&', others)}&%24skiptoken={token}";
    }

    private static string? Token(string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
    }
}

using System.Text.Json.Nodes;

namespace Azdoit.EndToEnd.Cli;

/// <summary>Short ways through a document.</summary>
internal static class Json
{
    extension(JsonObject document)
    {
        public string Outcome => (string)document["outcome"]!;

        public JsonArray Items => document["result"]!["items"]!.AsArray();

        public IEnumerable<string> Codes => document["diagnostics"]!.AsArray().Select(diagnostic => (string)diagnostic!["code"]!);
    }
}

using System.Text.Json.Nodes;

namespace Azdoit.EndToEnd.Cli;

/// <summary>What a command left behind.</summary>
public sealed record Finished(int ExitCode, string Output, string Errors)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The one document that standard output is.</summary>
    public JsonObject Document()
    {
        var document = JsonNode.Parse(Output)?.AsObject() ?? throw new InvalidOperationException($"no document: {Output}{Errors}");
        Assert.Equal("azdoit.result/1", (string?)document["schema"]);
        Assert.Equal(ExitCode, (int)document["exit_code"]!);
        return document;
    }
}

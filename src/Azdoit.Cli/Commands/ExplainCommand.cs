using System.CommandLine;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Arm;
using Azdoit.Diagnostics;
using Azdoit.Failures;

namespace Azdoit.Cli.Commands;

internal sealed class ExplainCommand : CliCommand
{
    private readonly Argument<string> code = new("CODE") { Description = "A code of a message (budget-exceeded) or of Azure (SkuNotAvailable)" };

    public ExplainCommand()
        : base("explain", "Say what a code means and what to do about it", "azdoit explain budget-exceeded", "azdoit explain SkuNotAvailable") =>
        Add(code);

    public override Task<Reply> RunAsync(ParseResult parsed, Shell shell) => Task.FromResult(Explain(parsed.GetValue(code)!));

    private static Reply Explain(string code)
    {
        // A status without a code of the cloud's own is written with its number.
        code = code.StartsWith("http-", StringComparison.OrdinalIgnoreCase) && code[5..].All(char.IsAsciiDigit) ? ArmCodes.Status.Id : code;
        if (KnownDiagnostics.All.FirstOrDefault(known => known.Id.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } ours)
        {
            return Reply.Done(new Page().Line(ours.Id, Tone.Strong).Line(ours.Meaning), new JsonObject { ["code"] = ours.Id, ["origin"] = "azdoit", ["meaning"] = ours.Meaning });
        }

        if (KnownCodes.Find(code) is { } azures)
        {
            var link = azures.LearnPath is { } path ? $"https://learn.microsoft.com{path}" : null;
            var page = new Page().Line(azures.Code, Tone.Strong).Line(azures.Meaning)
                .Line($"Category: {azures.Category.ToString().ToLowerInvariant()}; retry: {Retry(azures.Retry)}");
            return Reply.Done(link is null ? page : page.Line(link), new JsonObject
            {
                ["code"] = azures.Code,
                ["origin"] = "azure",
                ["meaning"] = azures.Meaning,
                ["category"] = azures.Category.ToString().ToLowerInvariant(),
                ["link"] = link,
            });
        }

        var near = Edits.Nearest(code, KnownDiagnostics.All.Select(known => known.Id).Concat(KnownCodes.All.Select(known => known.Code)));
        return Reply.Invalid(Diagnostic.Error(
            CliCodes.UnknownCode,
            "azdoit does not know this code",
            $"'{code}' is none of azdoit's own codes and none of the {KnownCodes.All.Count} Azure codes that it knows.{(code.Length > 0 && char.IsAsciiLetterUpper(code[0]) ? " If the cloud said it, the words beside it are the cloud's own." : "")}",
            near is null ? [] : [Suggestion.Caller("did you mean", "azdoit", "explain", near)]));
    }

    private static string Retry(RetryClass retry) => retry switch
    {
        RetryClass.Never => "useless until something changes",
        RetryClass.AfterRead => "after reading what happened",
        _ => "after a pause",
    };
}

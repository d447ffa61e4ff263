using System.Collections.Immutable;
using System.CommandLine;
using Azdoit.Diagnostics;
using Azdoit.Gates;

namespace Azdoit.Cli.Options;

/// <summary>How the caller says yes; see <c>azdoit approvals explain</c>.</summary>
internal sealed class ConsentOptions
{
    private readonly Option<bool> yes = new("--yes") { Description = "Yes to creating and changing, and outside production to interrupting; never to exposing or destroying" };
    private readonly Option<string?> approve = new("--approve") { Description = "Yes to exactly this plan; the full hash", HelpName = "HASH" };
    private readonly Option<string[]> allow = new("--allow") { Description = "With --approve, or for an unknown price: a class and the full id (repeatable): destroy=/subscriptions/...", HelpName = "CLASS=ID" };
    private readonly Option<string?> allowFrom = new("--allow-from") { Description = "A file with one CLASS=ID per line", HelpName = "FILE" };

    public ConsentOptions AddTo(Command command)
    {
        foreach (var option in new Option[] { yes, approve, allow, allowFrom })
        {
            command.Add(option);
        }

        return this;
    }

    /// <summary>A yes to whatever is planned, not to one plan.</summary>
    public bool IsGeneral(ParseResult parsed) => parsed.GetValue(yes) && parsed.GetValue(approve) is null;

    public Outcome<Consent, Diagnostic> Of(ParseResult parsed, Shell shell)
    {
        PlanHash? hash = null;
        if (parsed.GetValue(approve) is { } text)
        {
            if (!PlanHash.TryParse(text, out var given))
            {
                return Diagnostic.Error(CliCodes.BadUsage, "An approval takes the full hash", $"--approve '{text}' is not sha256: and 64 hex digits. A prefix or 'last' could mean another plan tomorrow.");
            }

            hash = given;
        }

        var allowances = ImmutableArray.CreateBuilder<Allowance>();
        if (!Lines(parsed.GetValue(allowFrom)).TryGet(out var listed, out var unreadable))
        {
            return unreadable;
        }

        foreach (var line in (parsed.GetValue(allow) ?? []).Concat(listed))
        {
            if (!Allowance.Parse(line).TryGet(out var allowance, out var wrong))
            {
                return wrong;
            }

            allowances.Add(allowance);
        }

        return new Consent { Yes = parsed.GetValue(yes), Approve = hash, Allow = allowances.ToImmutable(), AtTerminal = shell.HasPerson };
    }

    private static Outcome<string[], Diagnostic> Lines(string? file)
    {
        try
        {
            return file is null ? [] : File.ReadAllLines(file).Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Diagnostic.Error(CliCodes.NotReadable, "The file cannot be read", $"--allow-from {file}: {unreadable.Message}");
        }
    }
}

using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>Reads <c>policy.json</c>. A policy that is not right denies, because nobody knows what it would have forbidden.</summary>
public static class PolicyText
{
    /// <param name="file">Named in the diagnostics.</param>
    public static Outcome<Policy, ImmutableArray<Diagnostic>> Parse(ReadOnlySpan<byte> text, string file)
    {
        var written = WrittenObject.Read(text);
        var policy = new Policy
        {
            AllowedClouds = written.Texts("allowed_clouds"),
            AllowedSubscriptions = written.Texts("allowed_subscriptions"),
            ProductionPatterns = written.Texts("production_patterns") ?? [],
            MonthlyCeiling = written.Amount("monthly_ceiling"),
            DailyCeiling = written.Amount("daily_ceiling"),
            CliApproval = written.Choice("cli_approval", "allow", "deny") != "deny",
            McpApply = Enum.Parse<McpApply>(written.Choice("mcp_apply", "deny", "elicit", "token") ?? "elicit", ignoreCase: true),
            SecondPerson = Classes(written, written.Texts("second_person") ?? []),
            Freeze = written.Text("freeze"),
        };
        written.End();
        return written.Problems.IsEmpty
            ? policy
            : (Outcome<Policy, ImmutableArray<Diagnostic>>)(ImmutableArray<Diagnostic>)
            [
                .. written.Problems.Select(problem => Diagnostic.Error(
                    GateCodes.PolicyInvalid, "The policy file is not valid", $"{file}, line {problem.Line}: {problem.Text}", Suggestion.Person($"Ask who owns {file} to correct it."))),
            ];
    }

    private static ImmutableArray<ApprovalClass> Classes(WrittenObject written, ImmutableArray<string> words)
    {
        foreach (var word in words.Where(word => ApprovalClasses.Find(word) is null))
        {
            written.Object("second_person", $"'{word}' is no class; the classes are {string.Join(", ", Enum.GetValues<ApprovalClass>().Select(known => known.Word))}");
        }

        return [.. words.Select(ApprovalClasses.Find).OfType<ApprovalClass>()];
    }
}

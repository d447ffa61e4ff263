using Azdoit.Diagnostics;
using Azdoit.Planning;
using Azdoit.Redaction;

namespace Azdoit.Flow;

/// <summary>Secrets where only references to secrets may stand: whatever is planned is written down.</summary>
internal static class Literals
{
    private static readonly Suggestion Instead = Suggestion.Caller("Say where it is instead: env:NAME, file:PATH, or generate. A secret that was typed is best made anew: shells keep what is typed.");

    /// <returns>Null when nothing that was said looks like a secret.</returns>
    public static Diagnostic? In(Ask ask) =>
        SecretText.What(ask.Request) is { } what ? Refused("The request", what)
        : ask.Answers.Where(answer => SecretText.Has($"{answer.Key}={answer.Value}")).Select(answer => $"The answer to {SecretText.Hide(answer.Key)}").FirstOrDefault() is { } answer ? Refused(answer, null)
        : SecretText.What($"{ask.ResourceGroup} {ask.Region}") is { } place ? Refused("The place", place)
        : null;

    /// <summary>Also what came from the configuration, or stands in the cloud as a name.</summary>
    public static Diagnostic? In(Plan plan) =>
        !SecretJson.Has(plan.ToJson()) ? null
        : plan.Steps.FirstOrDefault(step => SecretJson.Has(new Plan(plan.Target, [step]).ToJson())) is { } step ? Refused($"The step '{SecretText.Hide(step.Id.Value)}'", null)
        : Refused("The target", null);

    private static Diagnostic Refused(string where, string? what) =>
        Diagnostic.Error(FlowCodes.SecretLiteral, "A secret is never written down", $"{where} holds what looks like {what ?? "a secret"}.", Instead);
}

using Azdoit.Diagnostics;

namespace Azdoit.Gates;

/// <summary>One class of effect on one resource that somebody said yes to.</summary>
public sealed record Allowance(ApprovalClass Class, ResourceAddress Id)
{
    /// <param name="text"><c>destroy=/subscriptions/...</c>: the class and the exact id.</param>
    public static Outcome<Allowance, Diagnostic> Parse(string text)
    {
        var cut = text.IndexOf('=', StringComparison.Ordinal);
        var word = cut < 0 ? text : text[..cut];
        if (ApprovalClasses.Find(word) is not { } found)
        {
            var words = string.Join(", ", Enum.GetValues<ApprovalClass>().Select(known => known.Word));
            return Diagnostic.Error(GateCodes.BadAllowance, "Not something that can be allowed", $"--allow '{text}': the class must be one of {words}.");
        }

        return ResourceAddress.TryParse(cut < 0 ? null : text[(cut + 1)..], out var id)
            ? new Allowance(found, id)
            : Diagnostic.Error(GateCodes.BadAllowance, "Not something that can be allowed", $"--allow '{text}': after '{word}=' the full id of a resource is expected (/subscriptions/...).");
    }

    public override string ToString() => $"{Class.Word}={Id}";
}

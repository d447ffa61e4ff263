using Azdoit.Catalog;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

/// <summary>A request and the form that its understanding should have.</summary>
internal sealed record ExpectedRequest(string Request, string Form)
{
    private const string Arrow = " => ";

    public static ExpectedRequest Parse(string line)
    {
        var at = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        return new(line[..at], line[(at + Arrow.Length)..]);
    }

    public bool IsComplete => Form != "unsupported" && !Form.Contains('?', StringComparison.Ordinal);

    /// <summary>
    /// Complete requests must come out exactly. Of incomplete ones the outcome counts and that the first thing missing is asked
    /// for; where several things are asked, further ones may differ. <c>? *</c> accepts any question.
    /// </summary>
    public bool Accepts(Understanding understanding)
    {
        var actual = ExpectedForm.Of(understanding);
        if (IsComplete || Form == "unsupported")
        {
            return actual == Form;
        }

        var wanted = Form[(Form.LastIndexOf('?') + 1)..].Trim().Split(',');
        return understanding.Outcome == UnderstandingOutcome.Clarify && (wanted is ["*"] || wanted.Intersect(understanding.Questions.Select(question => question.Parameter)).Any());
    }

    /// <summary>Understood as something that interrupts or destroys, and not exactly what is expected.</summary>
    public bool IsWronglyDestructive(Understanding understanding) =>
        understanding.Outcome == UnderstandingOutcome.Understood && ExpectedForm.Of(understanding) != Form
        && understanding.Clauses.Any(clause => Subjects.Find(clause.Kind)?.Find(clause.Verb) is { Class: EffectClass.Interrupt or EffectClass.Destroy });
}

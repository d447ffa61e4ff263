using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Diagnostics;
using Azdoit.Intents.Reading;

namespace Azdoit.Intents;

/// <summary>Answers to questions, as given with <c>--set 1.region=westeurope</c> or, where only one clause can be meant, <c>--set region=westeurope</c>.</summary>
public static class Answers
{
    /// <summary>The understanding with the answers in it; all objections when any answer cannot be taken. Parameters that were assumed can be set as well.</summary>
    public static Outcome<Understanding, ImmutableArray<Diagnostic>> Apply(Understanding understanding, IEnumerable<KeyValuePair<string, string>> answers)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var all = answers.ToList();
        var current = understanding;

        // The kind decides what the other words of the clause mean, so it is answered first, by reading again.
        var kinds = new Dictionary<int, string>();
        foreach (var (id, value) in all.Where(answer => Split(answer.Key).Parameter == "kind"
            && current.Questions.Any(question => question.Parameter == "kind" && Fits(question, answer.Key))))
        {
            if (Subjects.Find(value) is null)
            {
                diagnostics.Add(Bad(id, value, $"Kinds are {string.Join(", ", KnownKinds.All.Select(kind => kind.Id))}."));
            }

            kinds[Split(id).Clause ?? current.Questions.First(question => question.Parameter == "kind").Clause] = value;
        }

        current = kinds.Count > 0 && diagnostics.Count == 0 ? Interpreter.Read(understanding.Request, kinds) : current;
        foreach (var (id, value) in all.Where(answer => Split(answer.Key).Parameter != "kind" || kinds.Count == 0))
        {
            if (One(current, id, value).TryGet(out var next, out var problem))
            {
                current = next;
            }
            else
            {
                diagnostics.Add(problem);
            }
        }

        return diagnostics.Count > 0 ? diagnostics.DrainToImmutable() : current;
    }

    private static Outcome<Understanding, Diagnostic> One(Understanding understanding, string id, string value)
    {
        var (number, parameter) = Split(id);
        var questions = understanding.Questions.Where(question => Fits(question, id)).ToList();
        var indexes = number is { } one ? [one - 1]
            : questions.Count > 0 ? questions.Select(question => question.Clause - 1).Distinct().ToList()
            : Enumerable.Range(0, understanding.Clauses.Length).Where(at => Subjects.Find(understanding.Clauses[at].Kind)?.FindParameter(parameter) is not null).ToList();
        if (indexes is not [var index] || index < 0 || index >= Math.Max(1, understanding.Clauses.Length))
        {
            return Unknown(understanding, id);
        }

        if (parameter is "verb" or "rest" or "schedule" || (parameter == "filter" && value == "all"))
        {
            return questions is [var question]
                && understanding.Clauses.Length > index
                && (question.Choices.Contains(value) || question.Choices.IsEmpty && value == understanding.Clauses[index].Verb)
                ? Without(understanding, index, parameter)
                : questions.Count == 0 ? Unknown(understanding, id)
                : Bad(id, value, questions[0].Choices.IsEmpty
                    || understanding.Clauses.IsEmpty ? "Say the request in other words instead." : $"It takes {string.Join(", ", questions[0].Choices)}.");
        }

        if (understanding.Clauses.Length <= index)
        {
            return Unknown(understanding, id);
        }

        var clause = understanding.Clauses[index];
        var subject = Subjects.Find(clause.Kind);
        if (subject?.FindParameter(parameter) is not { } known)
        {
            return Unknown(understanding, id);
        }

        if (AnswerValue.Read(known, value) is not { } read)
        {
            return Bad(id, value, AnswerValue.Expected(known));
        }

        var objections = Validation.Validate(subject, ParameterSet.Empty.With(parameter, read)).Where(objection => !objection.IsDoubt).ToList();
        if (objections.Count > 0)
        {
            return Bad(id, value, $"{objections[0].Text}.");
        }

        var answered = clause with
        {
            Parameters = clause.Parameters.With(parameter, read),
            Evidence = clause.Evidence.SetItem(parameter, new(value, Evidence.Answer)),
            Filter = parameter is "name" or "names" ? null : clause.Filter,
        };
        return Without(understanding with { Clauses = understanding.Clauses.SetItem(index, answered) }, index,
            parameter is "name" or "names" ? ["name", "names", "filter"] : parameter is "to_size" or "size" ? ["size", "to_size"] : [parameter]);
    }

    private static Understanding Without(Understanding understanding, int index, params ImmutableArray<string> parameters)
    {
        var questions = understanding.Questions.Where(question => question.Clause != index + 1 || !parameters.Contains(question.Parameter)).ToImmutableArray();
        return understanding with
        {
            Questions = questions,
            Outcome = questions.IsEmpty && !understanding.Clauses.IsEmpty ? UnderstandingOutcome.Understood : understanding.Outcome,
            Confidence = questions.IsEmpty ? new(Math.Max(0.9, understanding.Confidence.Value)) : understanding.Confidence,
            Confirm = understanding.Clauses.Any(clause => Confirmation.Needed(clause.Kind, clause.Verb, clause.Parameters)),
        };
    }

    private static (int? Clause, string Parameter) Split(string id)
    {
        var dot = id.IndexOf('.');
        return dot > 0 && int.TryParse(id[..dot], out var clause) ? (clause, id[(dot + 1)..]) : (null, id);
    }

    private static bool Fits(Question question, string id)
    {
        var (clause, parameter) = Split(id);
        return question.Parameter == parameter && (clause is null || clause == question.Clause);
    }

    private static Diagnostic Unknown(Understanding understanding, string id) => understanding.Questions.FirstOrDefault(question => Fits(question, id)) is { } asked
        ? Diagnostic.Error(
            IntentCodes.UnknownAnswer,
            "The answer cannot be taken",
            $"'{id}' takes {(asked.Choices.IsDefaultOrEmpty ? "no answer here: say the request in other words" : string.Join(" or ", asked.Choices))}.")
        : Diagnostic.Error(
        IntentCodes.UnknownAnswer,
        "There is no such question",
        understanding.Questions.IsEmpty
            ? $"'{id}' is neither a question nor a parameter of this request, or it may belong to several parts of it: write 1.{Split(id).Parameter} for the first."
            : $"'{id}' is not asked. Asked are {string.Join(", ", understanding.Questions.Select(question => question.Id))}.");

    private static Diagnostic Bad(string id, string value, string expected) => Diagnostic.Error(IntentCodes.BadAnswer, "The answer cannot be taken",
        $"'{value}' does not answer '{id}'. {expected}");
}

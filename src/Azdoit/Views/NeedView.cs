using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Azdoit.Gates;
using Azdoit.Intents;

namespace Azdoit.Views;

/// <summary>What stands between the command and its goal. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Answer), "answer")]
[JsonDerivedType(typeof(Approval), "approval")]
[JsonDerivedType(typeof(Unfinished), "unfinished")]
public abstract record NeedView
{
    private NeedView()
    {
    }

    public static NeedView Of(Question question) => new Answer(question.Id, question.Text, question.Choices, question.Default);

    public static NeedView Of(Need need) =>
        new Approval(need.Class.Word, need.CoveredByYes, need.SecondPerson, [.. need.Resources.Select(resource => resource.Id)], [.. need.Takes.Select(taken => taken.Id)]);

    /// <summary>To be given with <c>--set ID=VALUE</c>.</summary>
    public sealed record Answer(string Id, string Text, ImmutableArray<string> Choices, string? Default) : NeedView;

    public static NeedView Of(ObjectiveId unfinished) => new Unfinished(
        unfinished.Value,
        [
            new("resume", ["azdoit", "objectives", "resume", unfinished.Value]),
            new("undo", ["azdoit", "objectives", "undo", unfinished.Value]),
        ]);

    /// <summary>A run that began and did not end: one of the choices comes first.</summary>
    public sealed record Unfinished(string ObjectiveId, ImmutableArray<Choice> Choices) : NeedView;

    /// <param name="Argv">The command, as it stands.</param>
    public sealed record Choice(string Id, ImmutableArray<string> Argv);

    /// <summary>To be given with <c>--allow CLASS=ID</c> for each resource, or with <c>--yes</c> where that covers it.</summary>
    /// <param name="Takes">What disappears along with them and needs no <c>--allow</c> of its own.</param>
    public sealed record Approval(string Class, bool CoveredByYes, bool SecondPerson, ImmutableArray<string> Resources, ImmutableArray<string> Takes) : NeedView;
}

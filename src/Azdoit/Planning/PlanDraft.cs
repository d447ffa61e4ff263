using System.Collections.Immutable;
using Azdoit.Diagnostics;
using Azdoit.Intents;
using Azdoit.Inventory;

namespace Azdoit.Planning;

/// <summary>What the passes hand to each other. A pass returns a new draft; questions and errors collect in it and end the planning.</summary>
public sealed record PlanDraft
{
    public required Target Target { get; init; }

    public required ImmutableArray<Clause> Clauses { get; init; }

    public required PlanningDefaults Defaults { get; init; }

    public required Snapshot Cloud { get; init; }

    public required DateTimeOffset Now { get; init; }

    public ImmutableArray<Wish> Wishes { get; init; } = [];

    /// <summary>Existing resources that new children go into: their region is the children's.</summary>
    public ImmutableArray<ObservedResource> Around { get; init; } = [];

    public ImmutableArray<Deed> Deeds { get; init; } = [];

    public ImmutableArray<Step> Steps { get; init; } = [];

    public ImmutableArray<Assumption> Assumptions { get; init; } = [];

    public ImmutableArray<Question> Questions { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public ImmutableArray<string> Notes { get; init; } = [];

    public bool IsStopped => Questions.Length > 0 || Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    public Wish this[int key] => Wishes.First(wish => wish.Key == key);

    public PlanDraft Replace(Wish wish) => this with { Wishes = Wishes.Replace(this[wish.Key], wish) };

    public PlanDraft Asking(Question question) => this with { Questions = Questions.Add(question) };

    public PlanDraft Saying(Diagnostic diagnostic) => this with { Diagnostics = Diagnostics.Add(diagnostic) };

    public PlanDraft Noting(string note) => this with { Notes = Notes.Contains(note) ? Notes : Notes.Add(note) };

    public PlanDraft Assuming(string resource, string parameter, string value) => this with { Assumptions = Assumptions.Add(new(resource, parameter, value)) };

    /// <summary>The address of a place whose wish has been named.</summary>
    public ResourceAddress Address(Place place) =>
        place.Existing ?? this[place.Wish!.Value].Address ?? throw new InvalidOperationException("a pass asked for an address before names were given");
}

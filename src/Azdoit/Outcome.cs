using System.Diagnostics.CodeAnalysis;

namespace Azdoit;

/// <summary>
/// A value, or the problem that stands in its place. Exceptions are left for bugs and cancellation. A class, because the
/// framework holds compiled async code for references and none for our structs: that is start-up time.
/// </summary>
public sealed class Outcome<T, TProblem>
    where TProblem : notnull
{
    private readonly T? value;
    private readonly TProblem? problem;
    private readonly bool ok;

    private Outcome(T? value, TProblem? problem, bool ok)
    {
        this.value = value;
        this.problem = problem;
        this.ok = ok;
    }

    /// <summary>Exactly one of the two is set: the value when this returns true, the problem when it returns false.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [MaybeNullWhen(true)] out TProblem problem)
    {
        value = this.value;
        problem = this.problem;
        return ok;
    }

    public Outcome<TNext, TProblem> Then<TNext>(Func<T, Outcome<TNext, TProblem>> next) =>
        TryGet(out var got, out var wrong) ? next(got) : wrong;

    public static implicit operator Outcome<T, TProblem>(T value) => new(value, default, true);

    public static implicit operator Outcome<T, TProblem>(TProblem problem) => new(default, problem, false);
}

namespace Azdoit.Views;

/// <summary>A line of an answer that counts or adds up by something: per region, per kind.</summary>
/// <param name="Monthly">Null where it was not asked for the cost.</param>
/// <param name="Complete">False when something in it has no known price.</param>
public sealed record Grouped(string Name, int Count, Money? Monthly, bool Complete);

/// <summary>The same as programs see it.</summary>
public sealed record GroupedView(string Name, int Count, string? Monthly, bool? Complete)
{
    public static GroupedView Of(Grouped grouped) => new(grouped.Name, grouped.Count, grouped.Monthly?.ToDecimalString(), grouped.Monthly is null ? null : grouped.Complete);
}

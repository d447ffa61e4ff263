using Azdoit.Durability;

namespace Azdoit.Views;

/// <summary>One strategy gave up and another took over what a read showed as missing.</summary>
/// <param name="Step">Where it gave up.</param>
public sealed record FallbackView(string From, string To, string Step, string Reason, DateTimeOffset Time)
{
    public static FallbackView Of(Fallback fall) => new(fall.From, fall.To, fall.Because.Value, fall.Reason, fall.At);
}

namespace Azdoit.Tests.Architecture;

public sealed class RoomOrderTests
{
    [Fact]
    public void A_room_uses_only_the_rooms_before_it() =>
        Assert.Empty(RoomOrder.Violations(typeof(Money).Assembly, "Azdoit", RoomOrder.Rooms));

    [Fact]
    public void The_law_rejects_a_use_that_hides_in_a_method_body() =>
        Assert.Contains(
            RoomOrder.Violations(typeof(RoomOrderTests).Assembly, "Azdoit.Tests.Architecture.BadExamples", ["", "Low", "High"]),
            violation => violation.Contains("Low.Offender uses", StringComparison.Ordinal));
}

using System.Reflection;
using System.Text;
using Azdoit.Durability;

namespace Azdoit.Tests.Durability;

public sealed class LedgerFormTests
{
    private static readonly ResourceAddress Vm = ResourceAddress.ForResource("s", "g", "Microsoft.Compute/virtualMachines", "web-01");
    private static readonly LedgerAccount Account = new("sandbox", "s");
    private static readonly ObjectiveId Objective = new("o");

    private static readonly LedgerEvent[] Samples =
    [
        new LedgerEvent.Reserved(Objective, Account, [new(Vm, 280.320m)]) { Makes = [Vm] },
        new LedgerEvent.Committed(Objective, Account, [new(Vm, 0m)]),
        new LedgerEvent.Released(Objective),
        new LedgerEvent.Dropped(Account, [Vm]),
        new LedgerEvent.Granted(Account, 1.50m, DateTimeOffset.UnixEpoch, "a \"reason\""),
        new LedgerEvent.Frozen("b"),
        new LedgerEvent.Unfrozen("c"),
        new LedgerEvent.ApprovalRecorded("sha256:1", new("sha256:2"), DateTimeOffset.UnixEpoch),
        new LedgerEvent.ApprovalRevoked("sha256:1"),
        new LedgerEvent.ApprovalUsed("sha256:1", Objective),
        new LedgerEvent.Anchored(Objective, AnchorEnd.Opening, "sha256:3"),
        new LedgerEvent.Anchored(Objective, AnchorEnd.Closing, "sha256:4"),
        new LedgerEvent.Pruned(Objective, "provision a VM\n", "sha256:5"),
    ];

    [Fact]
    public void Every_case_has_a_sample() =>
        Assert.Equal(
            typeof(LedgerEvent).GetNestedTypes(BindingFlags.Public).Select(type => type.Name).Order(StringComparer.Ordinal),
            Samples.Select(sample => sample.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_case_is_read_as_it_was_written() =>
        Assert.All(Samples.Select(Line), line => Assert.Equal(Encoding.UTF8.GetString(line), Encoding.UTF8.GetString(LedgerEntry.Format.Encode(LedgerForm.Read(line.AsSpan().TrimEnd((byte)'\n'))!))));

    /// <summary>What a later azdoit may say beside it is not passed over.</summary>
    [Fact]
    public void A_member_that_is_not_known_is_left_to_the_serializer_wherever_it_stands()
    {
        foreach (var line in Samples.Select(sample => Encoding.UTF8.GetString(Line(sample)).TrimEnd()))
        {
            var objects = line.Select((letter, at) => (letter, at)).Where(place => place.letter == '{').Select(place => place.at).ToList();
            Assert.All(objects, at => Assert.Null(LedgerForm.Read(Encoding.UTF8.GetBytes(line.Insert(at + 1, "\"further\":1,")))));
        }
    }

    [Theory]
    [InlineData("\"type\":\"released\"", "\"type\":\"forgiven\"")]
    [InlineData("\"objective\":\"o\"", "\"objective\":null")]
    [InlineData("\"objective\":\"o\"", "\"objective\":1")]
    [InlineData("\"objective\":\"o\"", "\"objectives\":\"o\"")]
    [InlineData("\"sequence\":1", "\"sequence\":\"1\"")]
    [InlineData("\"sequence\":1", "\"sequence\":1.5")]
    [InlineData("\"time\":\"", "\"time\":\"x")]
    [InlineData("}", "")]
    public void So_is_everything_else_that_is_different(string known, string other)
    {
        var line = Encoding.UTF8.GetString(Line(new LedgerEvent.Released(Objective))).TrimEnd();

        Assert.NotNull(LedgerForm.Read(Encoding.UTF8.GetBytes(line)));
        Assert.Null(LedgerForm.Read(Encoding.UTF8.GetBytes(line.Replace(known, other))));
    }

    private static byte[] Line(LedgerEvent happened) =>
        LedgerEntry.Format.Encode(LedgerEntry.Following(null, new(2026, 3, 1, 12, 0, 0, 5, TimeSpan.Zero), new("ann", "here", "ann@example.com"), happened));
}

using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Planning;

namespace Azdoit.Tests.Gates;

public sealed class ApprovalCardTests
{
    [Fact]
    public void The_card_shows_what_changes_what_goes_with_it_and_what_undo_would_do()
    {
        var disk = ResourceAddress.ForResource(Some.Subscription, "rg-1", "Microsoft.Compute/disks", "old-os");
        var resize = new Effect.Modify
        {
            Address = Some.Vm("big"), Kind = "vm", Class = EffectClass.Interrupt, Fingerprint = "f",
            Patch = new() { ["properties"] = new JsonObject { ["hardwareProfile"] = new JsonObject { ["vmSize"] = "Standard_D8s_v3" } } },
        };
        var delete = new Effect.Remove { Address = Some.Vm("old"), Kind = "vm", Class = EffectClass.Destroy, Fingerprint = "f", Takes = [disk] };
        var plan = new Plan(PlanTarget.Of(Some.Dev),
        [
            new() { Id = new("create"), Effect = Some.Create("new"), Undo = new Undo.Remove() },
            new() { Id = new("resize"), Effect = resize, Undo = new Undo.Restore([]) },
            new() { Id = new("delete"), Effect = delete, Undo = new Undo.None("gone is gone") },
        ]);
        var facts = Some.Facts() with
        {
            Plan = plan,
            Before = [new(Some.Vm("big"), Some.Body("Standard_D4s_v3", "eastus"))],
            Assumptions = [new("new", "region", "eastus")],
        };

        var card = ApprovalCard.Of(facts, Gatekeeper.Judge(facts));

        Assert.Equal(plan.Hash, card.Plan);
        Assert.Equal([EffectClass.Create, EffectClass.Interrupt, EffectClass.Destroy], card.ByClass.Select(ids => ids.Key));
        Assert.Equal([(CardUndo.Removes, "with the data in it"), (CardUndo.Restores, null), (CardUndo.None, "gone is gone")], card.Steps.Select(step => (step.Undo, step.UndoNote)));
        var change = Assert.Single(card.Steps[1].Changes);
        Assert.Equal(("properties.hardwareProfile.vmSize", "Standard_D4s_v3", "Standard_D8s_v3"), (change.Path, change.Found, change.Wanted));
        Assert.Equal(disk, Assert.Single(card.Steps[2].Takes));
        Assert.Equal("eastus", Assert.Single(card.Assumptions).Value);
        Assert.Equal(["create", "interrupt", "destroy"], card.Needs.Select(need => need.Class.Word));
    }
}

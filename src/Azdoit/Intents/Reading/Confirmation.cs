using Azdoit.Catalog;

namespace Azdoit.Intents.Reading;

/// <summary>Whether a clause will need an approval of its own, by the classes of CONTRACT.md.</summary>
internal static class Confirmation
{
    public static bool Needed(Draft draft)
    {
        if (draft.Subject?.Find(draft.Verb ?? "") is { } operation && operation.Class >= EffectClass.Interrupt)
        {
            return true;
        }

        var said = draft.Said;
        var world = said.Text("source") is null or "*" or "0.0.0.0/0" or "::/0" or "internet" or "any";
        return draft.Verb is "create" or "update" && said.Text("access") != "Deny" && (said.Flag("public_ip") == true || said.Flag("public_access") == true || (said.Has("port") && world && draft.Subject?.Id is "vm" or "nsg" or "nsg_rule" or "vmss"));
    }
}

using Azdoit.Catalog;

namespace Azdoit.Intents.Reading;

/// <summary>Whether a clause will need an approval of its own, by the classes of CONTRACT.md.</summary>
internal static class Confirmation
{
    public static bool Needed(string kind, string verb, ParameterSet said)
    {
        if (Subjects.Find(kind)?.Find(verb) is { } operation && operation.Class >= EffectClass.Interrupt)
        {
            return true;
        }

        var world = said.Text("source") is null or "*" or "0.0.0.0/0" or "::/0" or "internet" or "any";
        return verb is "create" or "update"
            && said.Text("access") != "Deny"
            && (said.Flag("public_ip") == true || said.Flag("public_access") == true || (said.Has("port") && world && kind is "vm" or "nsg" or "nsg_rule" or "vmss"));
    }
}

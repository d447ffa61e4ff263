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

        var sources = said.Words("source");
        var world = sources.IsEmpty || sources.Any(Network.IsWorld);
        return verb is "create" or "update"
            && said.Text("access") != "Deny"
            && (said.Flag("public_ip") == true || said.Flag("public_access") == true || (said.Has("port") && world && kind is "vm" or "nsg" or "nsg_rule" or "vmss"));
    }
}

using Azdoit.Catalog;
using Azdoit.Planning;
using Azdoit.Strategies.AzureCli;

namespace Azdoit.Views;

/// <summary>What a person types to remove something themselves.</summary>
public static class Removal
{
    public static string Of(ResourceAddress address, Target? target)
    {
        var words = KnownKinds.OfType(address.Type) is { } kind
            ? AzCommands.Of(new Effect.Remove { Address = address, Kind = kind.Id, Class = EffectClass.Destroy }).Line
            : $"az resource delete --ids {address.Id}";
        return target?.Cloud == "sandbox" ? $"azdoit sandbox az -- {words["az ".Length..]}" : words;
    }
}

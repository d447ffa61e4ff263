using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Execution;

/// <summary>What steps compete for: a provider in a region, as far as the effect tells.</summary>
internal static class Lane
{
    public static string Of(Effect effect)
    {
        var type = effect.Address.Type;
        var provider = type.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? type[..end] : type;
        return effect is Effect.Ensure made && Json.Text(made.Body, "location") is { } region ? $"{provider} {region}" : provider;
    }
}

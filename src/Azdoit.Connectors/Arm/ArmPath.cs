namespace Azdoit.Connectors.Arm;

/// <summary>Addresses as request targets.</summary>
internal static class ArmPath
{
    /// <param name="suffix">Begins with a slash.</param>
    /// <param name="query">Begins with an ampersand.</param>
    public static string Of(ResourceAddress address, string apiVersion, string suffix = "", string query = "") =>
        Of(address.Id + suffix, apiVersion, query);

    public static string Of(string path, string apiVersion, string query = "") =>
        $"{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}?api-version={apiVersion}{query}";
}

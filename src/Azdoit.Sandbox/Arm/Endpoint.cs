namespace Azdoit.Sandbox.Arm;

/// <summary>
/// What a provider answers apart from resources: actions ("POST Microsoft.Compute/virtualMachines/start") and computed reads
/// ("GET Microsoft.Compute/locations/usages"). <paramref name="Handle"/> gets the resource that the path names, unless it stands under "locations".
/// A type ending with "/*" answers for one resource of the type, which need not be there.
/// </summary>
internal sealed record Endpoint(string Method, string Type, Func<Cloud, ArmRequest, Resource?, ArmReply> Handle)
{
    /// <summary>The path names no resource, whatever it looks like.</summary>
    public bool StandsAlone { get; init; }

    public string Key { get; } = KeyOf(Method, Type);

    public static string KeyOf(string method, string type) => $"{method} {type.ToLowerInvariant()}";
}

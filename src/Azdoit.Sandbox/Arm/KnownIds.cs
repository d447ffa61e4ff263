namespace Azdoit.Sandbox.Arm;

/// <summary>Ids that are the same in every sandbox, and that no real tenant has.</summary>
public static class KnownIds
{
    public const string Tenant = "00000000-0000-0000-0000-00000000a2d0";
    public const string Subscription = "00000000-0000-0000-0000-0000000a2d01";
    public const string Principal = "00000000-0000-0000-0000-0000000a2d02";

    /// <summary>The client id of the one principal.</summary>
    public const string Client = "sandbox";
}

namespace Azdoit.Catalog;

/// <summary>Everything that a kind needs to write the ARM body of one new resource.</summary>
public sealed record Blueprint
{
    public required ResourceAddress Address { get; init; }

    public required Region Region { get; init; }

    /// <summary>The target's tenant: vaults and logins name it in their bodies.</summary>
    public required string Tenant { get; init; }

    public required ParameterSet Parameters { get; init; }

    /// <summary>The resources that this one uses, by role (<c>nic</c>, <c>subnet</c>): those that it implied and those that were named.</summary>
    public required IReadOnlyDictionary<string, ResourceAddress> Roles { get; init; }

    /// <summary>The user's own public key, or <see cref="References.GeneratedSshKey"/>.</summary>
    public string SshPublicKey { get; init; } = References.GeneratedSshKey;

    public string Name => Address.Name;
}

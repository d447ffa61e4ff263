namespace Azdoit.Sandbox.Tests.Providers.KeyVault;

public sealed class SoftDeleteTests
{
    private const string Vault = LocalCloud.Group + "/providers/Microsoft.KeyVault/vaults/kv-one";
    private const string Deleted = LocalCloud.Subscription + "/providers/Microsoft.KeyVault/locations/eastus/deletedVaults/kv-one";

    [Fact]
    public async Task A_deleted_vault_holds_its_name_until_it_is_purged()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Vault, Body());
        Assert.Equal(200, (await cloud.DeleteAsync(Vault)).Status);
        Assert.Equal((409, "ConflictError"), Told(await cloud.PutAsync(Vault, Body())));
        Assert.Equal("False", (await cloud.PostAsync(LocalCloud.Subscription + "/providers/Microsoft.KeyVault/checkNameAvailability",
            """{"name":"kv-one","type":"Microsoft.KeyVault/vaults"}""")).At("nameAvailable")!.GetValue<bool>().ToString());
        Assert.Equal("kv-one", (await cloud.GetAsync(LocalCloud.Subscription + "/providers/Microsoft.KeyVault/deletedVaults")).Text("value.0.name"));
        Assert.Equal(Vault, (await cloud.GetAsync(Deleted)).Text("properties.vaultId"));

        Assert.Equal(200, (await cloud.FinishAsync(await cloud.PostAsync(Deleted + "/purge"))).Status);
        Assert.Equal(404, (await cloud.GetAsync(Deleted)).Status);
        Assert.Equal(200, (await cloud.PutAsync(Vault, Body())).Status);
    }

    [Fact]
    public async Task It_comes_back_with_what_was_in_it_also_after_its_group_was_deleted()
    {
        await using var cloud = await LocalCloud.WithGroupAsync();
        await cloud.EnsureAsync(Vault, Body());
        await cloud.PutAsync(Vault + "/secrets/s", """{"properties":{"attributes":{"enabled":true}}}""");
        await cloud.FinishAsync(await cloud.DeleteAsync(LocalCloud.Group));
        await cloud.PutAsync(LocalCloud.Group, """{"location":"eastus"}""");
        Assert.Equal(404, (await cloud.GetAsync(Vault)).Status);
        Assert.Equal(200, (await cloud.PutAsync(Vault, Body("recover"))).Status);
        Assert.Equal("x", (await cloud.GetAsync(Vault)).Text("tags.kept"));
        Assert.Equal(200, (await cloud.GetAsync(Vault + "/secrets/s")).Status);
        Assert.Equal(404, (await cloud.GetAsync(Deleted)).Status);
        Assert.Equal("DeletedVaultNotFound", (await cloud.PutAsync(Vault + "2", Body("recover"))).Code);
    }

    [Fact]
    public async Task Its_time_ends_and_purge_protection_holds_until_then()
    {
        var clock = new ManualClock();
        await using var cloud = await LocalCloud.WithGroupAsync(new SandboxOptions { Clock = clock });
        await cloud.PutAsync(Vault, Body(more: "\"enablePurgeProtection\":true,\"softDeleteRetentionInDays\":7,"));
        await cloud.DeleteAsync(Vault);
        Assert.Equal(405, (await cloud.PostAsync(Deleted + "/purge")).Status);
        clock.Advance(TimeSpan.FromHours(20));
        Assert.Equal(409, (await cloud.PutAsync(Vault, Body())).Status);
    }

    private static (int, string?) Told(Answer answer) => (answer.Status, answer.Code);

    private static string Body(string mode = "default", string more = "") => $$$"""
        {"location":"eastus","tags":{"kept":"x"},"properties":{ {{{more}}}"createMode":"{{{mode}}}","tenantId":"00000000-0000-0000-0000-00000000a2d0","sku":{"family":"A","name":"standard"} } }
        """;
}

using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Gates.Rules;
using Azdoit.Planning;

namespace Azdoit.Tests.Gates.Rules;

public sealed class SecretGateTests
{
    [Theory]
    [InlineData("keyvault:https://kv.vault.azure.net/secrets/db", GateAnswer.Deny)]
    [InlineData("env:DB_PASSWORD", GateAnswer.Allow)]
    [InlineData("generate:db", GateAnswer.Allow)]
    public void A_plan_with_a_secret_that_nobody_can_fetch_does_not_begin(string reference, GateAnswer expected)
    {
        var create = (Effect.Ensure)Some.Create("vm-1");
        create.Body["properties"]!["osProfile"] = new JsonObject { ["adminPassword"] = References.Secret(reference) };

        var report = new SecretGate().Judge(Some.Facts(effects: create));

        Assert.Equal(expected, report.Answer);
        Assert.Equal(expected == GateAnswer.Deny, report.Reasons.Any(reason => reason.Detail!.Contains(reference, StringComparison.Ordinal)));
    }
}

using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azdoit.Catalog;
using Azdoit.Gates;
using Azdoit.Inventory;
using Azdoit.Views;

namespace Azdoit.EndToEnd.Harness;

/// <summary>What azdoit says would break is what the cloud refuses to let go, for every kind.</summary>
public sealed partial class DependantsTests
{
    /// <summary>Together one of each kind, each that can be referred to with somebody who does.</summary>
    private static readonly string[] World =
    [
        "create a vm called web-01 in rg-all",
        "create a vm called web-02 with a public ip in rg-all",
        "create a scale set called web-ss with 2 instances in rg-all",
        "create a load balancer called lb-1 in rg-all",
        "create a 64 GB disk called data-1 in rg-all",
        "create a public ip called ip-spare in rg-all",
        "create a storage account azdoitdep01 in rg-all and a blob container called logs in it",
        "create an nsg called nsg-web in rg-all and a security rule called allow-https in it that allows port 443 from 10.0.0.0/8",
        "create an aks cluster called k8s in rg-all and a node pool called batch in it",
        "create a key vault called kv-azdoit-dep in rg-all",
        "create a container registry called azdoitdep01 in rg-all",
        "create a web app called azdoit-web-dep in rg-all",
        "create a function app called azdoit-fn-dep in rg-all",
        "create a sql database called orders in rg-all",
        "create a postgres flexible server called azdoit-pg-dep in rg-all",
        "create a redis cache called azdoit-redis-dep in rg-all",
        "create a cosmos db account called azdoit-cosmos-dep in rg-all",
        "create a log analytics workspace called logs-dep in rg-all",
    ];

    /// <summary>Kinds that the sandbox, as Azure, does not let go while somebody refers to them.</summary>
    private static readonly string[] Held = ["vnet", "subnet", "nsg", "nic", "public_ip", "disk", "appservice_plan"];

    [Fact]
    public async Task What_refuses_to_go_is_what_has_dependants()
    {
        await using var stage = await Stage.SetAsync();
        foreach (var request in World)
        {
            var made = await stage.DoAsync(request);
            if (made.Outcome == AnswerOutcome.ApprovalRequired)
            {
                made = await stage.DoAsync(request, new() { Approve = made.Planned!.Plan!.Hash, Allow = [.. made.Needs.SelectMany(need => need.Resources.Select(resource => new Allowance(need.Class, resource)))] });
            }

            Assert.True(made.Outcome == AnswerOutcome.Done, $"{request}: {made.Outcome} {string.Join("; ", made.Questions.Select(asked => asked.Text).Concat(made.Diagnostics.Select(told => told.Summary + ": " + told.Detail)))}");
        }

        var all = await SurveyAsync(stage);
        Assert.Equal([], KnownKinds.All.Select(kind => kind.Id).Except(all.Select(resource => resource.Kind?.Id ?? "")));
        var refused = new HashSet<string>();
        foreach (var resource in all.Where(resource => !resource.Address.IsGroup).OrderBy(resource => Array.IndexOf(Held, resource.Kind?.Id) is var held and >= 0 ? held : Held.Length).ThenBy(resource => resource.Address.Id, StringComparer.Ordinal))
        {
            // Deletions that were accepted changed the world: each is compared with the world as it is then.
            var now = new DependencyGraph(await SurveyAsync(stage));
            if (now.Find(resource.Address) is null)
            {
                continue;
            }

            var dependants = now.DependantsOf([resource.Address]);
            var (status, error) = await DeleteAsync(stage, resource);
            if (status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict)
            {
                refused.Add(resource.Kind!.Id);
                var holders = Ids().Matches(error).Select(match => match.Value).Where(id => !id.StartsWith(resource.Address.Id, StringComparison.OrdinalIgnoreCase)).ToList();
                Assert.True(dependants.Any(dependant => dependant.Property is not null), $"{resource.Address.Id} is held and azdoit finds nobody: {error}");
                Assert.All(holders, id => Assert.Contains(dependants, dependant => id.StartsWith(dependant.User.Id, StringComparison.OrdinalIgnoreCase)));
            }
            else if (Held.Contains(resource.Kind?.Id))
            {
                Assert.True(now.UsersOf(resource.Address).Concat(now.PartsOf(resource.Address).SelectMany(now.UsersOf)).ToList() is [], $"{resource.Address.Id} was let go, and azdoit says that it is used: {string.Join("; ", dependants.Select(one => one.User.Name + ": " + one.Because))}");
            }
        }

        Assert.Equal(["appservice_plan", "disk", "nic", "nsg", "public_ip", "subnet", "vnet"], refused.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_answer_names_every_dependant_with_its_reason_and_changes_nothing()
    {
        await using var stage = await Stage.SetAsync();
        await stage.DoAsync(World[0]);
        var before = World.Length + (await stage.WorldAsync()).Count;

        var answer = await stage.DoAsync("what would break if I delete vnet-1?");

        Assert.Equal((AnswerOutcome.Done, false, null), (answer.Outcome, answer.Changed, answer.Planned));
        Assert.Equal(["nic", "subnet", "vm"], answer.Resources.Select(resource => resource.Kind!.Id).Order(StringComparer.Ordinal).Where(kind => kind is not "disk"));
        Assert.All(answer.Resources, resource => Assert.NotEmpty(answer.Because[resource.Address]));
        Assert.Contains("properties.subnet.id refers to", answer.Because[answer.Resources.Single(resource => resource.Kind!.Id == "nic").Address]);
        Assert.Equal(before, World.Length + (await stage.WorldAsync()).Count);
    }

    [Fact]
    public async Task What_is_not_there_is_asked_about()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(AnswerOutcome.Question, (await stage.DoAsync("what would break if I delete vnet-9?")).Outcome);
        Assert.Equal(AnswerOutcome.Question, (await stage.DoAsync("how much does rg-nowhere cost")).Outcome);
    }

    private static async Task<IReadOnlyList<ObservedResource>> SurveyAsync(Stage stage) =>
        (await Survey.TakeAsync(stage.Inventory, TestContext.Current.CancellationToken)).TryGet(out var all, out var failure) ? all : throw new InvalidOperationException(failure.Message);

    private static async Task<(HttpStatusCode Status, string Error)> DeleteAsync(Stage stage, ObservedResource resource)
    {
        using var http = new HttpClient { BaseAddress = stage.Host.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", stage.Host.Endpoint.AccessToken);
        var target = $"{resource.Address.Id}?api-version={resource.Kind?.ApiVersion ?? "2021-04-01"}";
        var answer = await http.DeleteAsync(target, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        while (answer.IsSuccessStatusCode && (await http.GetAsync(target, TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return (answer.StatusCode, JsonNode.Parse(text.Length == 0 ? "{}" : text)?["error"]?["message"]?.GetValue<string>() ?? "");
    }

    [GeneratedRegex("/subscriptions/[^ ,'\"]+[^ ,'\".]", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ids();
}

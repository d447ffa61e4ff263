using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;
using Azdoit.Sandbox.Tests.Deployments;

namespace Azdoit.Sandbox.Tests.Errors;

/// <summary>A sandbox on which a <see cref="Provocation"/> is played.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const string Network = LocalCloud.Group + "/providers/Microsoft.Network", Compute = LocalCloud.Group + "/providers/Microsoft.Compute";

    private static readonly (string Word, string Text)[] Words =
    [
        ("{template}", Deploying.Body(Deploying.Template("[]"))),
        ("{machine}", Bodies.MachineBody("one").ReplaceLineEndings(" ").Trim()),
        ("{machine-inner}", Bodies.MachineBody("one").ReplaceLineEndings(" ").Trim()[1..^1]),
        ("{netbody}", Bodies.TwoSubnets.ReplaceLineEndings(" ").Trim()),
        ("{nicbody}", Bodies.NicBody().Trim()),
        ("{account}", """{"location":"eastus","sku":{"name":"Standard_LRS"}}"""),
        ("{vault}", """{"location":"eastus","properties":{"sku":{"name":"standard"},"tenantId":"00000000-0000-0000-0000-00000000a2d0"}}"""),
        ("{cluster}", """{"location":"eastus","properties":{"dnsPrefix":"k","agentPoolProfiles":[{"name":"p","count":1,"vmSize":"Standard_D2s_v3"}]}}"""),
        ("{scaleset}", """
            {"location":"eastus","sku":{"name":"Standard_D2s_v3","capacity":1},"properties":{"virtualMachineProfile":{"networkProfile":{"networkInterfaceConfigurations":[{"name":"n","properties":{
             "networkSecurityGroup":{"id":"{network}/networkSecurityGroups/nsg"},"ipConfigurations":[{"name":"c","properties":{"subnet":{"id":"{subnet}"},"loadBalancerBackendAddressPools":[{"id":"{network}/loadBalancers/lb/backendAddressPools/back"}]}}]}}]}}}}
            """.ReplaceLineEndings(" ")),
        ("{d}", Deploying.At("d")),
        ("{deployments}", Deploying.At("")[..^1]),
        ("{subnet}", Bodies.Subnet),
        ("{net}", Bodies.Network),
        ("{vm}", Compute + "/virtualMachines/vm"),
        ("{aks}", LocalCloud.Group + "/providers/Microsoft.ContainerService/managedClusters/k"),
        ("{storage}", LocalCloud.Group + "/providers/Microsoft.Storage/storageAccounts/stdev"),
        ("{reader}", "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"),
        ("{network}", Network),
        ("{compute}", Compute),
        ("{g}", LocalCloud.Group),
        ("{s}", LocalCloud.Subscription),
    ];

    private readonly ManualClock? _clock;
    private readonly LocalCloud _cloud;
    private bool _slow;
    private Answer? _kept;

    private Stage(LocalCloud cloud, ManualClock? clock) => (_cloud, _clock) = (cloud, clock);

    public static async Task<Stage> SetAsync(Provocation provocation)
    {
        var clock = provocation.Lines.Any(l => l is "SLOW" or "LATER") ? new ManualClock() : null;
        return new Stage(await LocalCloud.WithGroupAsync(clock is null ? null : new SandboxOptions { Clock = clock }), clock);
    }

    public static string Fill(string text) => Words.Aggregate(text, (filled, word) => filled.Replace(word.Word, word.Text, StringComparison.Ordinal));

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    public async Task<Answer> PlayAsync(Provocation provocation)
    {
        var last = new Answer(0, null, new Dictionary<string, string>());
        foreach (var line in provocation.Lines)
        {
            last = await StepAsync(line.Split(' ', 3), last);
        }

        return last;
    }

    private async Task<Answer> StepAsync(string[] words, Answer last)
    {
        switch (words[0])
        {
            case "SLOW":
                _slow = true;
                return await _cloud.PutAsync("/sandbox/settings", """{"latency_factor":1}""");
            case "LATER":
                _clock!.Advance(TimeSpan.FromHours(25));
                return last;
            case "KEEP":
                return _kept = last;
            case "KEPT":
                return await _cloud.FinishAsync(_kept!);
            case "WAIT":
                _clock!.Advance(TimeSpan.FromMinutes(10));
                return last;
            case "DETAIL":
                return new Answer(409, new JsonObject { ["error"] = (await _cloud.GetAsync(Deploying.At("d"))).At("properties.error.details.0")?.DeepClone() }, last.Headers);
            case "TOKEN":
                _cloud.Http.DefaultRequestHeaders.Authorization = words[1] == "-" ? null : new AuthenticationHeaderValue("Bearer", words[1]);
                return last;
            case "IF-NONE-MATCH":
                _cloud.Http.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", words[1]);
                return last;
            case "AS":
                await SignInAsync(words[1], Fill(words[2]));
                return last;
            default:
                return await SendAsync(words[0], Fill(words[1]), words.Length > 2 ? Body(words[2]) : null);
        }
    }

    private async Task<Answer> SendAsync(string method, string path, string? body)
    {
        var answer = await _cloud.SendAsync(method, path, body);
        if (_slow || answer.Status >= 400)
        {
            return answer;
        }

        var end = await _cloud.FinishAsync(answer);
        return path.Contains("/deployments/", StringComparison.Ordinal) && end.Code is null && (await _cloud.GetAsync(path)).At("properties.error") is { } error
            ? new Answer(409, new JsonObject { ["error"] = error.DeepClone() }, end.Headers)
            : end;
    }

    private static string Body(string text)
    {
        var parts = Fill(text).Split(" + ", 2);
        if (parts.Length == 1)
        {
            return parts[0];
        }

        var body = (JsonObject)JsonText.Parse(Encoding.UTF8.GetBytes(parts[0]))!;
        body.Merge((JsonObject)JsonText.Parse(Encoding.UTF8.GetBytes(parts[1]))!);
        return body.ToJsonString();
    }

    private async Task SignInAsync(string role, string scope)
    {
        var added = await _cloud.PostAsync("/sandbox/principals", $$"""{"client_id":"somebody","role":"{{role}}","scope":"{{scope}}"}""");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "somebody", ["client_secret"] = added.Text("secret")! });
        using var response = await _cloud.Http.PostAsync(new Uri("/adfs/oauth2/token", UriKind.Relative), form);
        _cloud.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await Answer.ReadAsync(response)).Text("access_token"));
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Azdoit.Cli.Options;
using Azdoit.Cli.Views;
using Azdoit.Connectors.Files;
using Azdoit.Connectors.Twins;
using Azdoit.Diagnostics;
using Azdoit.Flow;
using Azdoit.Redaction;
using Azdoit.Views;

namespace Azdoit.Cli.Commands.Sandbox;

/// <summary>States that one can go back to; by itself it makes one of a real subscription, which is only read.</summary>
internal sealed class SandboxSnapshotCommand : CliCommand
{
    private readonly Option<string?> from = new("--from") { Description = "The real cloud to read: azure, azureusgovernment or azurechina", HelpName = "CLOUD" };
    private readonly Option<string?> scope = new("--scope") { Description = "What of it: the id of a subscription or of a resource group", HelpName = "ID" };
    private readonly Option<string?> tenant = new("--tenant") { Description = "Tenant id", HelpName = "ID" };
    private readonly Option<string> name = new("--as") { Description = "The name that 'snapshot load' takes", HelpName = "NAME", DefaultValueFactory = _ => "azure", CustomParser = SnapshotFile.Name! };

    public SandboxSnapshotCommand()
        : base("snapshot", "Keep a state of the local cloud, go back to one, or make one of a real subscription", "azdoit sandbox snapshot --from azure --scope /subscriptions/ID/resourceGroups/rg-web")
    {
        Add(from);
        Add(scope);
        Add(tenant);
        Add(name);
        Add(new SandboxSnapshotSaveCommand());
        Add(new SandboxSnapshotLoadCommand());

        // The parser wants a verb of whatever has verbs, unless it can do something by itself.
        SetAction(_ => 0);
    }

    public override async Task<Reply> RunAsync(ParseResult parsed, Shell shell)
    {
        if (parsed.GetValue(from) is not ("azure" or "azureusgovernment" or "azurechina") || !ResourceAddress.TryParse(parsed.GetValue(scope), out var wanted) || !(wanted.IsGroup || wanted.Type == ResourceAddress.SubscriptionType))
        {
            return Reply.Invalid(Diagnostic.Error(
                CliCodes.BadUsage,
                "What of which cloud?",
                "A real cloud is read only where it is named: --from azure --scope /subscriptions/ID or /subscriptions/ID/resourceGroups/NAME. States of the sandbox itself: 'snapshot save NAME', 'snapshot load NAME'."));
        }

        var file = SnapshotFile.In(shell, parsed.GetValue(name)!);
        CloudSnapshot? taken = null;
        var there = new Target { Cloud = parsed.GetValue(from)!, Tenant = parsed.GetValue(tenant) ?? "", Subscription = wanted.Subscription, Environment = "", Class = EnvironmentClass.Production };
        var reply = await Work.DoAsync(parsed, shell, new TargetOptions().Named(there), null, null, dryRun: true, async (composition, ask, interrupts) =>
        {
            if (!(await composition.TakeSnapshotAsync(wanted, interrupts.Abort)).TryGet(out taken, out var failure))
            {
                return new Answer { Outcome = AnswerOutcome.Unreachable, Target = ask.Target, Diagnostics = [Diagnostic.Error(FlowCodes.Unreachable, "The cloud could not be read", $"{failure.Code}: {failure.Message}")] };
            }

            return AtomicFile.Replace(file, Encoding.UTF8.GetBytes(SecretJson.Hide(taken.Document)!.ToJsonString())) is { } unwritten
                ? new Answer { Outcome = AnswerOutcome.Failed, Target = ask.Target, Diagnostics = [unwritten] }
                : new Answer { Outcome = AnswerOutcome.Done, Target = ask.Target };
        });
        return reply.Answer.Outcome == AnswerOutcome.Done && taken is not null ? Told(reply, file, taken) : reply;
    }

    private static Reply Told(Reply reply, string file, CloudSnapshot taken)
    {
        var count = (taken.Document["resources"] as JsonArray)?.Count ?? 0;
        ImmutableArray<string> unread = taken.Unread;
        return reply with
        {
            Page = new Page().Line($"{count} resources, only read, without keys and settings, are kept in {file}")
                .Lines(unread.Select(sentence => $"  {sentence}"), Tone.Warning)
                .Line($"'azdoit sandbox snapshot load {Path.GetFileNameWithoutExtension(file)}' makes the sandbox like it; what the sandbox holds now is gone then"),
            Result = new JsonObject { ["file"] = file, ["resources"] = count, ["taken_at"] = taken.TakenAt.ToString("O"), ["unread"] = new JsonArray([.. unread.Select(sentence => (JsonNode)JsonValue.Create(sentence))]) },
        };
    }
}

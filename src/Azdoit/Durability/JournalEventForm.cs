using System.Text;
using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>The events that nearly every journal has, apart from those about steps, in the very text that azdoit writes now: a list of thousands reads them many times.</summary>
internal static class JournalEventForm
{
    /// <returns>Null for another form or event.</returns>
    public static JournalEvent? Read(ReadOnlySpan<byte> happened)
    {
        try
        {
            var members = new SortedMembers(happened);
            if (Event(Type(happened), ref members) is not { } known)
            {
                return null;
            }

            members.Finish();
            return known;
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Within a text, the quotes would be escaped.</summary>
    private static string Type(ReadOnlySpan<byte> happened)
    {
        var name = "\"type\":\""u8;
        var rest = happened.LastIndexOf(name) is >= 0 and var at ? happened[(at + name.Length)..] : [];
        return Encoding.UTF8.GetString(rest[..Math.Max(0, rest.IndexOf((byte)'"'))]);
    }

    private static JournalEvent? Event(string type, ref SortedMembers members)
    {
        switch (type)
        {
            case "opened":
                var (intent, request, supersedes) = (members.Text("intent"u8), members.Text("request"u8), members.TextOrNull("supersedes"u8));
                var target = Target(ref members);
                members.Text("type"u8);
                return target is null ? null : new JournalEvent.Opened(request, target, intent, supersedes is null ? null : new ObjectiveId(supersedes));
            case "planned":
                var plan = members.Text("plan"u8);
                members.Text("type"u8);
                return new JournalEvent.Planned(new(plan));
            case "quoted":
                var (complete, currency, monthly) = (members.Flag("complete"u8), members.Text("currency"u8), members.Number("monthly"u8));
                var quote = members.Text("quote"u8);
                members.Text("type"u8);
                return new JournalEvent.Quoted(quote, monthly, currency, complete);
            case "judged":
                var answer = members.Text("answer"u8);
                members.Text("type"u8);
                return new JournalEvent.Judged(members.Text("verdict"u8), answer);
            case "approved":
                var (approval, by) = (members.Text("approval"u8), members.Text("by"u8));
                members.Text("type"u8);
                return new JournalEvent.Approved(approval, by);
            case "run_began":
                var (begun, strategy) = (members.Text("plan"u8), members.Text("strategy"u8));
                members.Text("type"u8);
                return new JournalEvent.RunBegan(new(begun), strategy);
            case "run_ended":
                var end = members.Text("end"u8);
                members.EmptyList("leftovers"u8);
                members.Text("type"u8);
                return end == "done" ? new JournalEvent.RunEnded(RunEnd.Done, []) : null;
            default:
                return null;
        }
    }

    private static Target? Target(ref SortedMembers members)
    {
        members.Begin("target"u8);
        var careful = Class(members.Text("class"u8));
        var (cloud, environment, principal) = (members.Text("cloud"u8), members.Text("environment"u8), members.Text("principal"u8));
        var (subscription, name, tenant) = (members.Text("subscription"u8), members.Text("subscription_name"u8), members.Text("tenant"u8));
        members.End();
        return careful is { } known
            ? new() { Cloud = cloud, Tenant = tenant, Subscription = subscription, SubscriptionName = name, Environment = environment, Class = known, Principal = principal }
            : null;
    }

    private static EnvironmentClass? Class(string word) => word switch
    {
        nameof(EnvironmentClass.Dev) => EnvironmentClass.Dev,
        nameof(EnvironmentClass.Test) => EnvironmentClass.Test,
        nameof(EnvironmentClass.Production) => EnvironmentClass.Production,
        _ => null,
    };
}

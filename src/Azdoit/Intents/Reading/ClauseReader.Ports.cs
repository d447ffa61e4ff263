using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Ports and addresses.</summary>
internal sealed partial class ClauseReader
{
    private bool Port(Item item)
    {
        if (!draft.Has("port") || !(draft.Verb == "open" || cue?.Value == "port" || draft.Subject?.Id == "nsg_rule" || Allowing(Previous()) || Carried(item) || (draft.Creates && Opened())))
        {
            return false;
        }

        var port = Values.Port(item.Word) ?? (item.Word.Length is > 0 and < 12 && item.Word.All(c => char.IsAsciiDigit(c) || c == '-') && char.IsAsciiDigit(item.Word[0]) ? item.Word : null);
        if (port is null && item.Word.Split('/') is [var number, "tcp" or "udp"] && number.All(char.IsAsciiDigit))
        {
            draft.Say("protocol", item.Word.EndsWith("udp", StringComparison.Ordinal) ? "Udp" : "Tcp", item);
            port = number;
        }

        if (port is null)
        {
            return false;
        }

        if (Explains(item))
        {
            item.Used = true;
            preposition = null;
            return true;
        }

        AddPort(port, item);
        if (cue is { Value: "port" } && cue.Word.Contains("udp", StringComparison.Ordinal))
        {
            // "UDP port 53".
            draft.Say("protocol", "Udp", cue);
        }

        if (draft.Creates && items.Skip(at + 1).SkipWhile(next => next is { Part: Part.Comma, Word: ")" }).FirstOrDefault() is { Word: "allowed" or "permitted" or "opened" or "reachable" or "accessible" } state)
        {
            // "SSH (port 22) allowed only from 203.0.113.8".
            state.Used = true;
        }

        return true;
    }

    /// <summary>"Port 2222 for ssh", "8443 to allow https traffic": what the port is for, and no second one.</summary>
    private bool Explains(Item item) =>
        !char.IsAsciiDigit(item.Word[0])
            && draft.Evidence.TryGetValue("port", out var said)
            && char.IsAsciiDigit(said.Text[0])
            && (Previous() is { Part: Part.Preposition or Part.Purpose } || Allowing(Previous()));

    /// <summary>"Tcp 8080" of a load balancer.</summary>
    private bool Carried(Item item) => draft.Subject?.Id == "lb" && item.Part == Part.Number && Previous()?.Word is "tcp" or "udp";

    private static bool Allowing(Item? item) =>
        item is { Part: Part.Verb, Value: "open" } or { Word: "allowing" or "that allows" or "which allows" or "to allow" or "permitting" };

    /// <summary>"Open to ssh", "reachable over https", "RDP open", "http and https exposed".</summary>
    private bool Opened()
    {
        for (var i = at - 1; i >= 0
            && items[i].Part is Part.Preposition or Part.With or Part.And or Part.Comma or Part.Filler or Part.Determiner or Part.Verb or Part.ForeignVerb or Part.Unknown
                or Part.Number; i--)
        {
            if (Allowing(items[i])
                || items[i].Word.EndsWith("reach", StringComparison.Ordinal)
                || items[i].Word.EndsWith("reachable", StringComparison.Ordinal)
                || items[i].Word.EndsWith("access", StringComparison.Ordinal)
                || items[i].Word is "reached" or "accessible" or "that i can connect to" or "exposed" or "listening")
            {
                return true;
            }
        }

        var next = Next() is { Word: "only" or "access" } ? 2 : 1;
        if (Next(next) is { Part: Part.Preposition, Word: "from" } && Next(next + 1) is { Part: Part.Address })
        {
            Next()!.Used |= next == 2;
            return true;
        }

        for (var i = at + 1; i < items.Count && items[i].Part is Part.And or Part.Comma or Part.Filler or Part.Verb or Part.ForeignVerb or Part.Unknown or Part.Cue; i++)
        {
            if (items[i].Is(Part.Verb, "open") || items[i].Word is "opened" or "restricted" or "limited" or "locked" or "allowed" or "enabled" or "exposed" or "accessible" or "reachable")
            {
                items[i].Used = true;
                return true;
            }
        }

        return false;
    }

    private void AddPort(string port, Item item)
    {
        var ports = draft.Said.Words("port");
        draft.Say("port", ports.IsEmpty ? new ParameterValue.Text(port) : new ParameterValue.Words([.. ports.Append(port).Distinct()]), item);
        preposition = null;
    }

    /// <summary>"From 10.0.0.0/8 and 192.168.0.0/16": the one before is a source as well.</summary>
    private ParameterValue AmongSources(string parameter, Item item)
    {
        var before = at - 1;
        while (before > 0 && items[before].Part is Part.And or Part.Comma)
        {
            before--;
        }

        return parameter == "source" && before < at - 1 && before >= 0 && items[before].Part == Part.Address && draft.Said.Words("source") is { IsEmpty: false } said
            ? new ParameterValue.Words([.. said.Append(item.Value).Distinct()])
            : new ParameterValue.Text(item.Value);
    }

    /// <summary>"Deny all outbound traffic", "block egress": which way, in whatever phrase it stands.</summary>
    private void Ways()
    {
        if (draft is not { Creates: true, Subject.Id: "nsg_rule" } || draft.Said.Has("direction"))
        {
            return;
        }

        var outward = items.Find(item => Goes(item, "outbound", "outgoing", "egress"));
        var inward = items.Find(item => Goes(item, "inbound", "incoming", "ingress"));
        if (outward is not null && inward is not null)
        {
            draft.Ask("direction", $"Both '{inward.Text}' and '{outward.Text}' are said, and a rule is for one of them. Which one?", ["Inbound", "Outbound"]);
        }
        else if (outward is not null)
        {
            draft.Say("direction", "Outbound", outward);
        }
        else
        {
            inward?.Used = true;
        }
    }

    private static bool Goes(Item item, params ReadOnlySpan<string> ways)
    {
        var says = false;
        foreach (var way in ways)
        {
            says |= item.Part is not (Part.Names or Part.Quoted or Part.Pair) && Array.IndexOf(item.Word.Split(' '), way) >= 0;
        }

        return says;
    }

    private void Address(Item item)
    {
        if (Previous() is { Part: Part.Noun, Value: "vnet", Used: false } network && preposition is { Word: "from" })
        {
            // "From our network 10.0.0.0/8".
            network.Used = true;
        }

        var prefix = draft.Has("address_prefix") && (cue?.Value == "address_prefix" || (draft.Verb is "create" or "give" && cue?.Value != "source"));
        var parameter = prefix ? "address_prefix" : draft.Has("source") ? "source" : null;
        if (parameter is null || item.Value == "*" && parameter == "address_prefix")
        {
            return;
        }

        if (parameter == "source"
            && preposition is { Word: "to" }
            && draft.Subject?.Id == "nsg_rule"
            && items.Exists(other => Goes(other, "outbound", "outgoing", "egress")))
        {
            item.Used = true;
            draft.Ask("rest", $"azdoit sets no destination of a rule, so it would be about everything that goes out, and not only to '{item.Text}'. Answer 'ignore' to make it so.",
                ["ignore"]);
            return;
        }

        draft.Say(parameter, AmongSources(parameter, item), item);
        cue = null;
        preposition = null;
    }
}

using Azdoit.Catalog;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Reading;

/// <summary>Ports and addresses.</summary>
internal sealed partial class ClauseReader
{
    private bool Port(Item item)
    {
        if (!draft.Has("port") || !(draft.Verb == "open" || cue?.Value == "port" || draft.Subject?.Id == "nsg_rule" || (Previous() is { Part: Part.Verb, Value: "open" } or { Word: "allowing" or "that allows" or "which allows" or "to allow" or "permitting" })))
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

        AddPort(port, item);
        return true;
    }

    private void AddPort(string port, Item item)
    {
        var ports = draft.Said.Words("port");
        draft.Say("port", ports.IsEmpty ? new ParameterValue.Text(port) : new ParameterValue.Words([.. ports.Append(port).Distinct()]), item);
        preposition = null;
    }

    private void Address(Item item)
    {
        var prefix = draft.Has("address_prefix") && (cue?.Value == "address_prefix" || (draft.Verb is "create" or "give" && cue?.Value != "source"));
        var parameter = prefix ? "address_prefix" : draft.Has("source") ? "source" : null;
        if (parameter is null || item.Value == "*" && parameter == "address_prefix")
        {
            return;
        }

        draft.Say(parameter, item.Value, item);
        cue = null;
        preposition = null;
    }
}

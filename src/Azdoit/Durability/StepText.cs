namespace Azdoit.Durability;

/// <summary>
/// The canonical text of the entries that each step leaves behind, which make up nearly all of a journal: the same bytes as those of the
/// serializer, put into order, for a third of the work.
/// </summary>
internal static class StepText
{
    /// <returns>False when the entry is of another kind; nothing is written then.</returns>
    public static bool TryWrite(WatchedText text, JournalEntry entry)
    {
        if (entry.Event is not (JournalEvent.StepIntended or JournalEvent.StepSent or JournalEvent.StepHeld))
        {
            return false;
        }

        var json = text.Json;
        json.WriteStartObject();
        text.Write("by"u8, entry.By);
        json.WriteStartObject("event"u8);
        switch (entry.Event)
        {
            case JournalEvent.StepIntended intended:
                json.WriteNumber("attempt"u8, intended.Attempt);
                text.Write("step"u8, intended.Step.Value);
                json.WriteString("type"u8, "step_intended"u8);
                break;
            case JournalEvent.StepSent sent:
                text.Write("operation"u8, sent.Operation);
                text.Write("request_id"u8, sent.RequestId);
                text.Write("step"u8, sent.Step.Value);
                json.WriteString("type"u8, "step_sent"u8);
                break;
            case JournalEvent.StepHeld held:
                text.Write("evidence"u8, held.Evidence);
                json.WriteBoolean("found"u8, held.Found);
                text.Write("step"u8, held.Step.Value);
                json.WriteString("type"u8, "step_held"u8);
                break;
        }

        json.WriteEndObject();
        json.WriteString("hash"u8, entry.Hash);
        json.WriteString("previous"u8, entry.Previous);
        json.WriteNumber("sequence"u8, entry.Sequence);
        json.WriteString("time"u8, entry.Time);
        json.WriteEndObject();
        return true;
    }
}

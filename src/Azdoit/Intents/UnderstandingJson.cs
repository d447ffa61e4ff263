using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azdoit.Catalog;

namespace Azdoit.Intents;

/// <summary>The line that <c>azdoit understand</c> answers for a request: bare JSON, one object, no line breaks.</summary>
public static class UnderstandingJson
{
    // The line goes to a terminal or a pipe, never into HTML: quotes and non-ASCII letters stay readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Line(Understanding understanding)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, understanding);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, Understanding understanding)
    {
        json.WriteStartObject();
        json.WriteString("request", understanding.Request);
        json.WriteString("outcome", understanding.Outcome switch
        {
            UnderstandingOutcome.Understood => "understood",
            UnderstandingOutcome.Clarify => "clarify",
            _ => "unsupported",
        });
        json.WriteNumber("confidence", Math.Round(understanding.Confidence.Value, 3));
        json.WriteStartArray("clauses");
        foreach (var clause in understanding.Clauses)
        {
            Write(json, clause);
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var question in understanding.Questions)
        {
            json.WriteStartObject();
            json.WriteString("id", question.Id);
            json.WriteString("parameter", question.Parameter);
            json.WriteString("text", question.Text);
            Strings(json, "choices", question.Choices);
            json.WriteString("default", question.Default);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("confirm", understanding.Confirm);
        Write(json, understanding.Asides);
        json.WriteString("reason", understanding.Reason);
        Strings(json, "nearest", understanding.Nearest);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<Aside> asides)
    {
        if (asides.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("asides");
        foreach (var aside in asides)
        {
            json.WriteStartObject();
            json.WriteString("text", aside.Text);
            json.WriteNumber("start", aside.Start);
            if (aside.Note is { } note)
            {
                json.WriteString("note", note);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Clause clause)
    {
        json.WriteStartObject();
        json.WriteString("operation", clause.Operation);
        json.WriteStartObject("parameters");
        foreach (var (name, value) in clause.Parameters.Values)
        {
            json.WritePropertyName(name);
            Write(json, name, value);
        }

        if (clause.Filter is { } filter)
        {
            json.WritePropertyName("filter");
            Write(json, filter);
        }

        json.WriteEndObject();
        json.WriteStartObject("evidence");
        foreach (var name in clause.Parameters.Values.Keys.Concat(clause.Filter is null ? [] : (string[])["filter"]))
        {
            if (clause.Evidence.TryGetValue(name, out var evidence))
            {
                json.WriteStartObject(name);
                json.WriteString("text", evidence.Text);
                json.WriteNumber("start", evidence.Start);
                json.WriteEndObject();
            }
            else
            {
                json.WriteString(name, "assumed");
            }
        }

        json.WriteEndObject();
        if (clause.RefersTo is { } earlier)
        {
            json.WriteNumber("refers_to", earlier + 1);
        }
        else
        {
            json.WriteNull("refers_to");
        }

        json.WriteBoolean("additional", clause.Additional);
        if (clause.About is { } about)
        {
            json.WriteString("about", about);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ParameterValue value)
    {
        switch (value)
        {
            case ParameterValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case ParameterValue.Flag flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case ParameterValue.Words words:
                json.WriteStartArray();
                foreach (var word in words.Values)
                {
                    Text(json, name, word);
                }

                json.WriteEndArray();
                break;
            case ParameterValue.Tags tags:
                json.WriteStartObject();
                foreach (var (key, text) in tags.Values)
                {
                    json.WriteString(key, text);
                }

                json.WriteEndObject();
                break;
            default:
                Text(json, name, value.ToString()!);
                break;
        }
    }

    /// <summary>Ports are numbers, but may be ranges: those stay text.</summary>
    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (name == "port" && int.TryParse(text, out var port))
        {
            json.WriteNumberValue(port);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    private static void Write(Utf8JsonWriter json, Filter filter)
    {
        json.WriteStartObject();
        if (filter.All)
        {
            json.WriteBoolean("all", true);
        }

        Set(json, "state", filter.State);
        if (!filter.Tags.IsEmpty)
        {
            json.WritePropertyName("tags");
            Write(json, "tags", new ParameterValue.Tags(filter.Tags));
        }

        Set(json, "name_pattern", filter.NamePattern);
        Set(json, "size", filter.Size);
        Set(json, "region", filter.Region);
        Set(json, "resource_group", filter.ResourceGroup);
        if (filter.OlderThan is { } age)
        {
            json.WriteString("older_than", age.TotalHours % 24 == 0 ? $"{age.TotalDays:0}d" : $"{age.TotalHours:0}h");
        }

        if (filter.Idle)
        {
            json.WriteBoolean("idle", true);
        }

        if (filter.Untagged)
        {
            json.WriteBoolean("untagged", true);
        }

        if (!filter.MissingTags.IsEmpty)
        {
            json.WritePropertyName("missing_tags");
            Write(json, "missing_tags", new ParameterValue.Words(filter.MissingTags));
        }

        json.WriteEndObject();
    }

    private static void Set(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}

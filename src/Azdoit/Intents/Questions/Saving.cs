using Azdoit.Catalog;

namespace Azdoit.Intents.Questions;

/// <summary>"How much would I save if I deleted vm-1?": what it costs now. It never asks for the deed.</summary>
internal static class Saving
{
    private static readonly string[] Deeds =
    [
        "delete", "deleted", "deleting", "remove", "removed", "removing", "stop", "stopped", "stopping", "deallocate", "deallocated", "deallocating", "drop", "dropped", "dropping", "shut down", "shutting down",
            "turn off", "turned off", "turning off", "switch off", "switched off", "get rid of", "got rid of", "getting rid of", "kill", "killed",
    ];

    public static Understanding? Read(string request)
    {
        if (!request.Contains("sav", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var cursor = new Cursor(request);
        cursor.Skip(["please", "hey", "hi", "so", "and", "roughly", "tell", "me"]);
        if (!(cursor.Take("how much", "what") && cursor.Take("would", "could", "can", "will", "do", "money would", "money could") && cursor.Take("i", "we", "it", "you") && cursor.Take("save us", "save me", "save")))
        {
            return null;
        }

        var month = cursor.Take("per month", "a month", "monthly", "each month", "every month");
        if (!(cursor.Take("if i", "if we", "if you", "when i", "when we", "by", "to") && cursor.Take(Deeds) && Thing.Take(cursor) is { } thing))
        {
            return null;
        }

        month |= cursor.Take("per month", "a month", "monthly", "each month", "every month");
        if (!cursor.AtEnd)
        {
            return null;
        }

        var said = ParameterSet.Empty.With("names", new ParameterValue.Words([thing.Name.Text]));
        return Clauses.Understood(request, new()
        {
            Kind = "cost",
            Verb = "report",
            Parameters = month ? said.With("period", "month") : said,
            Evidence = Clauses.Evidence("names", thing.Name).AddRange(month ? [new("period", new("month", request.IndexOf("month", StringComparison.OrdinalIgnoreCase)))] : []),
        });
    }
}

using Azdoit.Catalog;
using Azdoit.Intents;

namespace Azdoit.Flow;

/// <summary>Options place what the request does not place itself: the words of the request win.</summary>
internal static class Placement
{
    public static Understanding Of(Understanding understanding, Ask ask) => understanding with
    {
        Clauses = [.. understanding.Clauses.Select(clause => Placed(Placed(clause, "resource_group", ask.ResourceGroup), "region", ask.Region))],
    };

    private static Clause Placed(Clause clause, string parameter, string? option) =>
        option is null || clause.Evidence.ContainsKey(parameter) || Subjects.Find(clause.Kind)?.FindParameter(parameter) is null
            ? clause
            : clause with
            {
                Parameters = clause.Parameters.With(parameter, parameter == "region" ? new Region(option).Name : option),
                Evidence = clause.Evidence.SetItem(parameter, new Evidence(option, -1)),
            };
}

using System.Text.Json.Nodes;
using Azdoit.Sandbox.Json;

namespace Azdoit.Sandbox.Providers.ResourceGraph;

/// <summary>A table and the steps over its rows.</summary>
internal sealed class GraphQuery
{
    private readonly List<Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>>> _steps = [];

    /// <summary>"resources" or "resourcecontainers".</summary>
    public string Table { get; private init; } = "resources";

    /// <exception cref="GraphSyntaxException">It is not a query that the sandbox understands.</exception>
    public static GraphQuery Parse(string text)
    {
        var reader = new GraphReader(GraphToken.Split(text));
        var startsWithTable = !text.TrimStart().StartsWith("where", StringComparison.OrdinalIgnoreCase);
        var query = new GraphQuery { Table = startsWithTable ? reader.Word().ToLowerInvariant() : "resources" };
        if (query.Table is not ("resources" or "resourcecontainers"))
        {
            throw new GraphSyntaxException($"The table '{query.Table}' is not known here: there are Resources and ResourceContainers.");
        }

        if (!startsWithTable)
        {
            query._steps.Add(Step(reader));
        }

        while (!reader.IsAtEnd)
        {
            reader.Expect("|");
            query._steps.Add(Step(reader));
        }

        return query;
    }

    public IEnumerable<JsonObject> Run(IEnumerable<JsonObject> rows) => _steps.Aggregate(rows, (current, step) => step(current));

    private static Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>> Step(GraphReader reader)
    {
        var verb = reader.Word().ToLowerInvariant();
        switch (verb)
        {
            case "where":
                var condition = reader.Expression();
                return rows => rows.Where(condition.Holds);
            case "project":
                var columns = reader.List(reader.Column);
                return rows => rows.Select(r => Columns(r, columns, JsonText.NewObject()));
            case "extend":
                var added = reader.List(reader.Column);
                return rows => rows.Select(r => Columns(r, added, r.Clone()));
            case "project-away":
                var dropped = reader.List(reader.Word);
                return rows => rows.Select(r => Without(r, dropped));
            case "distinct":
                var distinct = reader.List(reader.Column);
                return rows => rows.Select(r => Columns(r, distinct, JsonText.NewObject())).DistinctBy(r => r.ToJsonString());
            case "limit" or "take":
                var most = reader.Whole();
                return rows => rows.Take(most);
            case "order" or "sort":
                reader.Expect("by");
                var keys = reader.List(() => Key(reader));
                return rows => Sorted(rows, keys);
            case "top":
                var top = reader.Whole();
                reader.Expect("by");
                var by = reader.List(() => Key(reader));
                return rows => Sorted(rows, by).Take(top);
            case "count":
                return rows => [new JsonObject { ["Count"] = rows.Count() }];
            case "summarize":
                return Summary(reader);
            default:
                throw new GraphSyntaxException($"The operator '{verb}' is not known here.");
        }
    }

    private static Func<IEnumerable<JsonObject>, IEnumerable<JsonObject>> Summary(GraphReader reader)
    {
        var (name, value) = reader.Column();
        if (value is not GraphExpression.Call { Function: "count" })
        {
            throw new GraphSyntaxException("summarize knows count() only.");
        }

        var counted = name == "Column1" ? "count_" : name;
        List<(string Name, GraphExpression Value)> groups = reader.Take("by") ? reader.List(reader.Column) : [];
        return rows => groups.Count == 0
            ? [new JsonObject { [counted] = rows.Count() }]
            : rows.Select(r => Columns(r, groups, JsonText.NewObject())).GroupBy(r => r.ToJsonString(), StringComparer.Ordinal).Select(g =>
            {
                var row = g.First();
                row[counted] = g.Count();
                return row;
            });
    }

    private static (GraphExpression Value, bool Ascending) Key(GraphReader reader)
    {
        var value = reader.Expression();
        var ascending = reader.Take("asc");
        if (!ascending)
        {
            reader.Take("desc");
        }

        return (value, ascending);
    }

    private static IEnumerable<JsonObject> Sorted(IEnumerable<JsonObject> rows, List<(GraphExpression Value, bool Ascending)> keys)
    {
        var comparer = Comparer<JsonNode?>.Create(GraphExpression.Compare);
        IOrderedEnumerable<JsonObject>? sorted = null;
        foreach (var (value, ascending) in keys)
        {
            sorted = (sorted, ascending) switch
            {
                (null, true) => rows.OrderBy(value.Of, comparer),
                (null, false) => rows.OrderByDescending(value.Of, comparer),
                (_, true) => sorted.ThenBy(value.Of, comparer),
                _ => sorted.ThenByDescending(value.Of, comparer),
            };
        }

        return sorted ?? rows;
    }

    private static JsonObject Columns(JsonObject row, List<(string Name, GraphExpression Value)> columns, JsonObject into)
    {
        foreach (var (name, value) in columns)
        {
            into[name] = value.Of(row)?.DeepClone();
        }

        return into;
    }

    private static JsonObject Without(JsonObject row, List<string> dropped)
    {
        var kept = row.Clone();
        foreach (var name in dropped)
        {
            kept.Remove(name);
        }

        return kept;
    }
}

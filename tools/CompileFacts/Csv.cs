using System.Text;

namespace CompileFacts;

/// <summary>Comma-separated values with a header row and double quotes where needed; rows by column name.</summary>
internal static class Csv
{
    public static IEnumerable<Row> Read(string folder, string name)
    {
        using var reader = new StreamReader(Path.Combine(folder, name));
        var columns = Fields(reader.ReadLine() ?? "").Select((column, index) => (column, index)).ToDictionary(c => c.column, c => c.index);
        while (reader.ReadLine() is { } line)
        {
            yield return new Row(columns, Fields(line));
        }
    }

    private static string[] Fields(string line)
    {
        if (!line.Contains('"'))
        {
            return line.Split(',');
        }

        List<string> fields = [];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '"' when quoted && i + 1 < line.Length && line[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    fields.Add(field.ToString());
                    field.Clear();
                    break;
                default:
                    field.Append(line[i]);
                    break;
            }
        }

        return [.. fields, field.ToString()];
    }
}

internal sealed class Row(IReadOnlyDictionary<string, int> columns, string[] fields)
{
    public string this[string column] => fields[columns[column]];

    public decimal Decimal(string column) => decimal.Parse(this[column], System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
}

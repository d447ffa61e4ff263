using System.Collections.Immutable;
using Azdoit.Catalog;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Azdoit.Connectors.Homes;

/// <summary><c>azdoit.yml</c> in the current folder: where the work of this folder goes. Flat keys with one text each.</summary>
public sealed record FolderSettings
{
    public const string FileName = "azdoit.yml";

    private const int Largest = 64 * 1024;

    private static readonly ImmutableArray<string> Keys = ["cloud", "tenant", "subscription", "env", "region", "resource_group"];

    public static FolderSettings None { get; } = new();

    public string? Cloud { get; private init; }

    public string? Tenant { get; private init; }

    public string? Subscription { get; private init; }

    public string? Env { get; private init; }

    public string? Region { get; private init; }

    public string? ResourceGroup { get; private init; }

    /// <summary><see cref="None"/> when there is no such file; the YAML reader is loaded only when there is one.</summary>
    public static Outcome<FolderSettings, Diagnostic> Read(Surroundings surroundings)
    {
        var path = Path.Combine(surroundings.CurrentFolder, FileName);
        try
        {
            if (!File.Exists(path))
            {
                return None;
            }

            return new FileInfo(path).Length > Largest
                ? Malformed(path, 1, "it is larger than its six keys can be")
                : Read(path, File.ReadAllText(path));
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return FileTrouble.Reading(path, wrong);
        }
    }

    private static Outcome<FolderSettings, Diagnostic> Read(string path, string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (parser.TryConsume<StreamEnd>(out _))
            {
                return None;
            }

            parser.Consume<DocumentStart>();
            if (!parser.TryConsume<MappingStart>(out _))
            {
                return parser.TryConsume<Scalar>(out var only) && only.Value.Length == 0 ? None : Malformed(path, 1, "it must hold keys and values");
            }

            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var line = (int)parser.Current!.Start.Line;
                if (!parser.TryConsume<Scalar>(out var key) || !parser.TryConsume<Scalar>(out var value))
                {
                    return Malformed(path, line, "every key has one text as its value");
                }

                if (!Keys.Contains(key.Value))
                {
                    var nearest = Edits.Nearest(key.Value, Keys) is { } near ? $"; did you mean {near}?" : $"; it may be {string.Join(", ", Keys)}";
                    return Diagnostic.Error(HomeCodes.UnknownKey, "There is no such setting", $"{path}:{line}: {key.Value} is not a setting{nearest}");
                }

                if (!values.TryAdd(key.Value, value.Value))
                {
                    return Diagnostic.Error(HomeCodes.DuplicateKey, "A setting stands twice", $"{path}:{line}: {key.Value}");
                }
            }

            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
            {
                return Malformed(path, (int)parser.Current!.Start.Line, "it must be one document");
            }
        }
        catch (YamlException wrong)
        {
            return Malformed(path, (int)wrong.Start.Line, wrong.Message);
        }

        return new FolderSettings
        {
            Cloud = Value("cloud"),
            Tenant = Value("tenant"),
            Subscription = Value("subscription"),
            Env = Value("env"),
            Region = Value("region"),
            ResourceGroup = Value("resource_group"),
        };

        string? Value(string key) => values.GetValueOrDefault(key) is { Length: > 0 } value ? value : null;
    }

    private static Diagnostic Malformed(string path, int line, string problem) =>
        Diagnostic.Error(HomeCodes.SettingsUnreadable, $"{FileName} is not well-formed", $"{path}:{line}: {problem}");
}

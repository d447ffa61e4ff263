using System.Collections;
using Azdoit.Durability;

namespace Azdoit.Connectors.Homes;

/// <summary>What a process finds around it, looked at once.</summary>
public sealed record Surroundings
{
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    public required string CurrentFolder { get; init; }

    /// <summary>The user's own folder, where <c>.azdoit</c> and <c>.ssh</c> lie.</summary>
    public required string UserFolder { get; init; }

    public required string User { get; init; }

    public required string Host { get; init; }

    public static Surroundings OfThisProcess() => new()
    {
        Variables = AllVariables(),
        CurrentFolder = Environment.CurrentDirectory,
        UserFolder = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify),
        User = Environment.UserName,
        Host = Environment.MachineName,
    };

    private static Dictionary<string, string> AllVariables()
    {
        var variables = new Dictionary<string, string>();
        foreach (DictionaryEntry pair in Environment.GetEnvironmentVariables())
        {
            variables[(string)pair.Key] = (string?)pair.Value ?? "";
        }

        return variables;
    }

    /// <summary>Null when it is not set or empty.</summary>
    public string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <param name="principal">Who the cloud thinks we are; empty before anybody asked it.</param>
    public Writer WriterAs(string principal) => new(User, Host, principal);
}

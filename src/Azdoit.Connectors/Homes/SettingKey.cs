namespace Azdoit.Connectors.Homes;

/// <summary>One key of <c>config.json</c>.</summary>
/// <param name="Key">With dots between its parts; <see cref="AnyName"/> stands for the name of an environment.</param>
/// <param name="Get">The value, given the name of the environment or an empty text; null when there is none.</param>
/// <param name="Set">The settings with a value of the form's type.</param>
public sealed record SettingKey(string Key, SettingForm Form, string Meaning, Func<Settings, string, object?> Get, Func<Settings, string, object, Settings> Set)
{
    public const string AnyName = "*";

    /// <summary>Part of the file's format, without effect so far: whoever sets it is told.</summary>
    public bool HasNoEffectYet { get; init; }
}

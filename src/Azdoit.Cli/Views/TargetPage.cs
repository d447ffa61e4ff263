namespace Azdoit.Cli.Views;

/// <summary>The first line of every run.</summary>
internal static class TargetPage
{
    public static string Line(Target target)
    {
        var subscription = target.SubscriptionName.Length == 0 ? target.Subscription : $"{target.SubscriptionName} ({target.Subscription})";
        var careful = target.Class.ToString().ToLowerInvariant();
        var environment = target.Environment == careful ? target.Environment : $"{target.Environment} ({careful})";
        return $"{(target.IsSandbox ? "SANDBOX" : $"REAL {target.Cloud}")}  subscription {subscription}  environment {environment}  principal {(target.Principal.Length == 0 ? "unknown" : target.Principal)}";
    }

    public static Page Of(Target target) => new Page().Line(Line(target), target.IsSandbox ? Tone.Strong : target.IsProduction ? Tone.Bad : Tone.Warning);
}

using System.Collections.Immutable;

namespace Azdoit;

/// <summary>A target as options of a command that somebody copies.</summary>
public static class TargetWords
{
    /// <summary>Of the sandbox, where nothing is said.</summary>
    public const string UsualEnvironment = "dev";

    /// <returns>Nothing for the sandbox's own environment, unless this home's settings lead elsewhere.</returns>
    public static ImmutableArray<string> Of(Target target) => Of(target.Cloud, target.Tenant, target.Subscription, target.Environment, target.MustBeNamed);

    /// <param name="mustBeNamed">Without options a command of this home would act elsewhere.</param>
    public static ImmutableArray<string> Of(string cloud, string tenant, string subscription, string environment, bool mustBeNamed) =>
    [
        .. cloud != Target.Sandbox ? ["--cloud", cloud, "--tenant", tenant, "--subscription", subscription] : mustBeNamed ? ["--cloud", cloud] : (ImmutableArray<string>)[],
        .. cloud != Target.Sandbox || mustBeNamed || environment != UsualEnvironment ? ["--env", environment] : (ImmutableArray<string>)[],
    ];
}

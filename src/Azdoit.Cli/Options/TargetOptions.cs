using System.CommandLine;
using Azdoit.Connectors.Homes;

namespace Azdoit.Cli.Options;

/// <summary>Where to act. What is not said comes from variables, azdoit.yml, config.json, and last the sandbox.</summary>
internal sealed class TargetOptions
{
    private readonly Option<string?> cloud = new("--cloud") { Description = "sandbox, azure, azureusgovernment or azurechina", HelpName = "CLOUD" };
    private readonly Option<string?> tenant = new("--tenant") { Description = "Tenant id", HelpName = "ID" };
    private readonly Option<string?> subscription = new("--subscription") { Description = "Subscription, by id or name; real clouds have no default", HelpName = "ID" };
    private readonly Option<string?> environment = new("--env") { Description = "Environment (dev, test, prod, ...); cannot make a target less careful", HelpName = "NAME" };

    private Target? otherwise, named;

    /// <summary>Where nothing is said on the command line, there.</summary>
    public TargetOptions Otherwise(Target? target)
    {
        otherwise = target;
        return this;
    }

    public TargetOptions AddTo(Command command)
    {
        command.Add(cloud);
        command.Add(tenant);
        command.Add(subscription);
        command.Add(environment);
        return this;
    }

    /// <summary>What was said on the command line, for the next one.</summary>
    public IEnumerable<string> Words(ParseResult parsed) =>
        new[] { cloud, tenant, subscription, environment }.SelectMany(option => parsed.GetValue(option) is { } said ? (string[])[option.Name, said] : []);

    /// <summary>For a command that names its target in words of its own: there and nowhere else.</summary>
    public TargetOptions Named(Target target)
    {
        named = target;
        return this;
    }

    public TargetLayer Of(ParseResult parsed) => named is { } there ? new("options", there.Cloud, there.Tenant.Length == 0 ? null : there.Tenant, there.Subscription, null) : new(
        "options",
        parsed.GetValue(cloud) ?? otherwise?.Cloud,
        parsed.GetValue(tenant) ?? otherwise?.Tenant,
        parsed.GetValue(subscription) ?? otherwise?.Subscription,
        parsed.GetValue(environment) ?? otherwise?.Environment);
}

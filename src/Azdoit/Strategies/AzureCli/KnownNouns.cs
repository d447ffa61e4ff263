using System.Collections.Immutable;
using Azdoit.Strategies.AzureCli.Nouns;

namespace Azdoit.Strategies.AzureCli;

/// <summary>
/// The kinds that az has commands of its own for, as far as they say what a step says. az names the parts of interfaces and load balancers itself, and
/// what Debian packages of it cannot delete them: they go by the generic commands. A test fails when a type is missing here.
/// </summary>
internal static class KnownNouns
{
    public static ImmutableArray<AzNoun> All { get; } =
    [
        new GroupNoun(),
        new VmNoun(),
        new VnetNoun(),
        new SubnetNoun(),
        new NsgNoun(),
        new PublicIpNoun(),
        new NsgRuleNoun(),
        new ScaleSetNoun(),
        new DiskNoun(),
        new StorageNoun(),
        new AksNoun(),
        new NodePoolNoun(),
        new RegistryNoun(),
        new WebAppNoun(),
        new FunctionAppNoun(),
        new PostgresNoun(),
        new WorkspaceNoun(),
    ];

    public static AzNoun? Of(string kind) => All.FirstOrDefault(noun => noun.Kind == kind);
}

using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class WorkspaceNoun : AzNoun
{
    public override string Kind => "workspace";

    public override ImmutableArray<string> Words { get; } = ["monitor", "log-analytics", "workspace"];

    public override bool Deletes => false;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--sku", "properties.sku.name")
            .Say("--retention-time", "properties.retentionInDays");
        return true;
    }
}

using System.Collections.Immutable;

namespace Azdoit.Strategies.AzureCli.Nouns;

internal sealed class StorageNoun : AzNoun
{
    public override string Kind => "storage";

    public override ImmutableArray<string> Words { get; } = ["storage", "account"];

    public override bool AsksBeforeDelete => true;

    public override bool Create(ResourceAddress address, Phrase phrase)
    {
        phrase.Say("--location", "location").Tags()
            .Say("--sku", "sku.name")
            .Say("--kind", "kind")
            .Say("--access-tier", "properties.accessTier")
            .Say("--min-tls-version", "properties.minimumTlsVersion")
            .Say("--https-only", "properties.supportsHttpsTrafficOnly")
            .Say("--allow-blob-public-access", "properties.allowBlobPublicAccess");
        return true;
    }

    public override bool Change(ResourceAddress address, Phrase phrase)
    {
        phrase.With("update")
            .Say("--sku", "sku.name")
            .Say("--access-tier", "properties.accessTier")
            .Say("--allow-blob-public-access", "properties.allowBlobPublicAccess");
        return true;
    }
}

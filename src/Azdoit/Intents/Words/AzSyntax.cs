namespace Azdoit.Intents.Words;

/// <summary>
/// A command of the Azure CLI, pasted: its words are put into the order of a sentence. What deletes is left as it is, so that it
/// is not taken for a wish.
/// </summary>
internal static class AzSyntax
{
    /// <summary>Command group, and the noun that it is about.</summary>
    private static readonly string[] Groups =
    [
        "group:resource group", "vm:vm", "vmss:vmss", "disk:disk", "storage account:storage account", "storage container:blob container", "network vnet:vnet",
            "network vnet subnet:subnet", "network nsg:nsg", "network nsg rule:nsg rule",
        "network public-ip:public ip", "network nic:nic", "network lb:load balancer", "aks:aks cluster", "aks nodepool:node pool", "keyvault:key vault", "acr:container registry",
            "appservice plan:app service plan", "webapp:web app",
        "functionapp:function app", "sql server:sql server", "sql db:sql database", "postgres flexible-server:postgres server", "redis:redis cache", "cosmosdb:cosmos db account",
            "monitor log-analytics workspace:log analytics workspace",
    ];

    /// <summary>Flags that say where the new thing goes.</summary>
    private static readonly string[] Places = ["resource", "vnet", "cluster", "account", "server", "nsg", "plan", "subnet"];

    public static void Translate(string request, List<Token> tokens)
    {
        if (tokens.Count < 3 || tokens[0].Word != "az")
        {
            return;
        }

        var flags = tokens.FindIndex(1, token => request[token.Start] == '-');
        flags = flags < 0 ? tokens.Count : flags;
        var verb = tokens[flags - 1];
        var group = string.Join(' ', tokens.Take(flags - 1).Skip(1).Select(token => token.Word)) + ":";
        if (flags < 3 || verb.Word is "delete" or "purge" || Array.Find(Groups, known => known.StartsWith(group, StringComparison.Ordinal)) is not { } found)
        {
            return;
        }

        var (start, end) = (tokens[1].Start, tokens[flags - 2].End);
        tokens.RemoveRange(0, flags);
        tokens.InsertRange(0, [verb, .. found[group.Length..].Split(' ').Select(word => new Token(TokenForm.Word, word, word, start, end))]);
        for (var i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Start != tokens[i - 1].Start && request[tokens[i].Start] == '-' && Array.IndexOf(Places, tokens[i].Word) >= 0)
            {
                tokens.Insert(i, new(TokenForm.Word, "in", "in", tokens[i].Start, tokens[i].Start));
                continue;
            }

            string[]? words = request[tokens[i].Start..tokens[i].End] switch
            {
                "-n" => ["named"],
                "-g" => ["in", "resource", "group"],
                "-l" => ["location"],
                "-c" => ["count"],
                "--no-wait" or "--generate-ssh-keys" => [],
                "-o" or "--output" when i + 1 < tokens.Count => [],
                _ => null,
            };
            if (words is null)
            {
                continue;
            }

            if (request[tokens[i].Start..tokens[i].End] is "-o" or "--output")
            {
                tokens.RemoveAt(i + 1);
            }

            (start, end) = (tokens[i].Start, tokens[i].End);
            tokens.RemoveAt(i);
            tokens.InsertRange(i, words.Select(word => new Token(TokenForm.Word, word, word, start, end)));
        }
    }
}

using Azdoit.Intents.Asides;
using Azdoit.Intents.Words;

namespace Azdoit.Intents.Posts;

/// <summary>"(name: web-01, resource group: rg-a)", "(rg: rg-a)", "(mine is vnet-1)": what stands in brackets behind a thing, put as one would say it.</summary>
internal static class Fields
{
    public static Rewritten? Read(string request)
    {
        var rewritten = new Rewritten(request);
        var (kept, changed) = (0, false);
        var tokens = Tokenizer.Raw(request).FindAll(token => token.Word.Length > 0);
        for (var open = 0; open < tokens.Count; open++)
        {
            if (tokens[open].Start >= kept && Listed(request, tokens, open) is { Count: > 0 } listed)
            {
                rewritten.Keep(kept, tokens[open].Start);
                listed.ForEach(field =>
                {
                    rewritten.Say(field.Words, field.Value.Start);
                    rewritten.Keep(field.Value.Start, field.Value.End);
                });
                kept = listed[^1].Value.End;
                changed = true;
                continue;
            }

            var close = tokens[open].Word == "(" ? tokens.FindIndex(open, token => token.Word == ")") : -1;
            if (close > 0 && tokens[open].Start >= kept && Mixed(tokens[(open + 1)..close]) is { } name)
            {
                // "A node pool (Standard_NC6s_v3, 1 node, gpupool)".
                rewritten.Keep(kept, tokens[open].Start);
                rewritten.Keep(name.Start, name.End);
                rewritten.Say(" ", name.End);
                rewritten.Keep(tokens[open].Start, name.Start == tokens[open + 1].Start ? tokens[open].End : tokens[tokens.IndexOf(name) - 1].Start);
                kept = name.Start == tokens[open + 1].Start ? tokens[tokens.IndexOf(name) + 1].End : name.End;
                changed = true;
                continue;
            }

            if (close > 0 && Single(tokens, open, close) is { } single)
            {
                rewritten.Keep(kept, tokens[open].Start);
                rewritten.Keep(single.Start, single.End);
                kept = tokens[close].End;
                changed = true;
                continue;
            }

            if (close < 0 || Said(request, tokens[(open + 1)..close]) is not { } said)
            {
                continue;
            }

            rewritten.Keep(kept, tokens[open].Start);
            foreach (var (words, value) in said)
            {
                rewritten.Say(words, value.Start);
                rewritten.Keep(value.Start, value.End);
            }

            kept = tokens[close].End;
            changed = true;
        }

        rewritten.Keep(kept, request.Length);
        return changed ? rewritten : null;
    }

    /// <summary>"Stop a cluster? cluster: aks-1 rg: rg-a": fields behind a sentence that speaks of the thing.</summary>
    private static List<(string Words, Token Value)> Listed(string request, List<Token> tokens, int at)
    {
        var said = new List<(string, Token)>();
        if (at == 0 || tokens[at - 1].Word is not ("?" or "." or "!"))
        {
            return said;
        }

        while (at < tokens.Count && Sayings.Shared.At("label", tokens, at) is > 0 and var length && tokens[at + length - 1].Colon && tokens.ElementAtOrDefault(at + length) is { } value && (Contents.IsNamed(value) || value.Form == TokenForm.Quoted))
        {
            var label = request[tokens[at].Start..tokens[at + length - 1].End].TrimEnd(':').ToLowerInvariant();
            var group = label is "rg" or "group" or "resourcegroup" or "resource group";
            if (label is "region" or "location" or "sku" or "size" or "tier" || (said.Count == 0 && (group || label == "name")))
            {
                break;
            }

            said.Add((group ? " in resource group " : (said.Count > 0 ? ", " : "") + (label == "name" ? "it is called " : $"the {label} is "), value));
            at += length + 1;
            at += at + 1 < tokens.Count && tokens[at].Word is "," or ";" && Sayings.Shared.At("label", tokens, at + 1) > 0 ? 1 : 0;
        }

        return said;
    }

    /// <summary>"Our registry (acrforge)": a name in brackets behind its noun.</summary>
    private static Token? Single(List<Token> tokens, int open, int close) =>
        close == open + 2 && open > 0 && IsName([tokens[open + 1]]) && Lexicon.Shared.Find(tokens, open - 1) is { Part: Part.Noun, Plural: false } ? tokens[open + 1] : null;

    /// <summary>The only word that stands alone between the commas, where all else are values.</summary>
    private static Token? Mixed(List<Token> tokens)
    {
        var parts = new List<List<Token>> { new() };
        foreach (var token in tokens)
        {
            if (token.Word == ",")
            {
                parts.Add([]);
            }
            else
            {
                parts[^1].Add(token);
            }
        }

        return parts.Count > 1 && parts.FindAll(IsName) is [[var name]]
            && parts.TrueForAll(part => IsName(part) || (part.Count > 0 && (char.IsAsciiDigit(part[0].Word[0]) || Sizes.Read(part, 0) is not null || Sayings.Shared.Has("level", part[0].Word)))) ? name : null;
    }

    private static bool IsName(List<Token> part) =>
        part is [{ Form: TokenForm.Word } only] && char.IsAsciiLetter(only.Word[0]) && !Contents.IsLevel(only.Text) && Sizes.Read(part, 0) is null && Lexicon.Shared.Find(part, 0) is null && Values.Port(only.Word) is null;

    private static List<(string Words, Token Value)>? Said(string request, List<Token> tokens)
    {
        var said = new List<(string, Token)>();
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Word is "," or ";" or "and")
            {
                at++;
                continue;
            }

            var (length, words) = Label(request, tokens, at);
            if (length == 0 || at + length >= tokens.Count || tokens[at + length] is not { Form: TokenForm.Word or TokenForm.Quoted } value)
            {
                return null;
            }

            said.Add((words, value));
            at += length + 1;
            if (at < tokens.Count && tokens[at].Word is not ("," or ";" or "and") && Label(request, tokens, at).Length == 0)
            {
                return null;
            }
        }

        return said.Count > 0 ? said : null;
    }

    /// <summary>How many words announce a value, and what is said instead.</summary>
    private static (int Length, string Words) Label(string request, List<Token> tokens, int at)
    {
        if (Sayings.Shared.At("its name", tokens, at) is > 0 and var own)
        {
            return (own, " ");
        }

        var length = Sayings.Shared.At("label", tokens, at);
        if (length == 0)
        {
            return (0, "");
        }

        var label = request[tokens[at].Start..tokens[at + length - 1].End].TrimEnd(':').ToLowerInvariant();
        var marked = tokens[at + length - 1].Colon;
        var next = tokens.ElementAtOrDefault(at + length)?.Word;
        var sign = !marked && next is ":" or "=" or "is" ? 1 : 0;
        var named = tokens.ElementAtOrDefault(at + length + sign) is { } value && (Contents.IsNamed(value) || value.Form == TokenForm.Quoted);
        if (!marked && sign == 0 && !(named && label is "rg" or "resource group"))
        {
            return (0, "");
        }

        return label switch
        {
            "name" or "vm name" => (length + sign, " "),
            "rg" or "group" or "resourcegroup" or "resource group" => (length + sign, " in resource group "),
            "region" or "location" => (length + sign, " in "),
            "cluster" or "server" or "account" or "vnet" or "storage account" or "nsg" or "registry" or "vault" => (length + sign, $" in {label} "),
            "plan" or "app service plan" => (length + sign, " on app service plan "),
            _ => (0, ""),
        };
    }
}

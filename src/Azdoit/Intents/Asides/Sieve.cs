using System.Numerics;

namespace Azdoit.Intents.Asides;

/// <summary>
/// The third look at a request that gave no meaning. It is cut into passages; those that command, and those that could change what is
/// commanded, bind. The others are left out, clauses of their own at once and mere words as few as possible, and what the order calls
/// "it" or "the rule" is taken from them.
/// </summary>
internal static class Sieve
{
    private const int MostPassages = 14;

    /// <summary>Beyond this many the words are no background, but a request that is not understood.</summary>
    private const int MostWords = 3;

    /// <summary>The orders that may be in it, with most of the words first.</summary>
    public static IEnumerable<Telling> Orders(string request)
    {
        var passages = Lists.Join(request, [.. Seams.Cut(request).SelectMany(Obliged.Cut)]);
        var commands = passages.ConvertAll(Binding.Commands);
        if (passages.Count is < 2 or > MostPassages || !commands.Contains(true) || request.StartsWith("az ", StringComparison.Ordinal))
        {
            yield break;
        }

        var order = new Order(request, [.. passages.Where((_, at) => commands[at])]);
        var referring = passages.FindIndex(passage => commands[passages.IndexOf(passage)] && Referral.In(passage) is not null);
        var referral = referring < 0 ? null : Referral.In(passages[referring]);
        var mentions = passages.Where((_, at) => !commands[at]).SelectMany(Mention.In).DistinctBy(mention => string.Join(' ', mention.Names)).ToList();
        var mention = referral is not null && mentions is [var only] && referral.Fits(only) ? only : null;
        if (mention is not null)
        {
            order.Names.UnionWith(mention.Names);
            order.Refers = true;
        }

        var first = commands.IndexOf(true);
        var holds = passages.Select((passage, at) => commands[at] || Binding.Holds(passage, order, at < first, mention is not null)).ToList();
        var words = Enumerable.Range(0, passages.Count).Where(at => !holds[at] && !Binding.Speaks(passages[at], at < first)).ToList();
        if (!holds.Contains(false) || words.Count > MostWords)
        {
            yield break;
        }

        foreach (var left in Enumerable.Range(0, 1 << words.Count).OrderBy(left => BitOperations.PopCount((uint)left)))
        {
            var kept = passages.Select((_, at) => holds[at] || (words.IndexOf(at) is >= 0 and var word && (left & (1 << word)) == 0)).ToList();
            if (kept.Contains(false))
            {
                yield return Telling.Of(request, passages, kept, referring, referral, mention);
            }
        }
    }
}

using System.Net;
using System.Text.Json;
using Azdoit.Connectors.Prices.Retail;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Prices;

/// <summary>Reads all pages of one question to the Retail Prices API, or says why not. A page that was cut is asked for again; reading has no effects.</summary>
internal sealed class RetailPages(HttpClient http, TimeProvider clock)
{
    private const int Attempts = 5;
    private const int MostPages = 5000;
    private const string Currency = "USD";

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <param name="read">Told the number of items read so far.</param>
    public async Task<Outcome<List<RetailItem>, Diagnostic>> ReadAsync(Uri first, Action<int> read, CancellationToken cancellation)
    {
        List<RetailItem> items = [];
        HashSet<string> seen = [];
        for (var next = first; next is not null;)
        {
            if (!seen.Add(next.AbsoluteUri) || seen.Count > MostPages)
            {
                return Unusable(next, "its pages lead back to one that was read already");
            }

            if (!(await PageAsync(next, cancellation)).TryGet(out var page, out var problem))
            {
                return problem;
            }

            items.AddRange(page.Items);
            read(items.Count);
            if (page.NextPageLink is not { Length: > 0 } link)
            {
                break;
            }

            // A link to elsewhere would hand the choice of server to whoever answers.
            if (!Uri.TryCreate(link, UriKind.Absolute, out var following) || following.Scheme != first.Scheme || following.Host != first.Host || following.Port != first.Port)
            {
                return Unusable(next, $"its next page is elsewhere: {Shown(link)}");
            }

            next = following;
        }

        return items;
    }

    private async Task<Outcome<RetailPage, Diagnostic>> PageAsync(Uri address, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, trouble) = await AskAsync(address, cancellation);
            if (answer is { } page)
            {
                return Checked(address, page);
            }

            if (trouble!.Final is { } final)
            {
                return final;
            }

            var wait = trouble.RetryAfter ?? TimeSpan.FromSeconds(Math.Pow(2, attempt));
            if (attempt == Attempts || wait > LongestWait)
            {
                return trouble.AtLast ?? Diagnostic.Error(
                    PriceCodes.Unreachable, "The price list could not be read",
                    $"{address.GetLeftPart(UriPartial.Path)}: {trouble.What} ({attempt} of {Attempts} attempts{(wait > LongestWait ? $"; the server asks to wait {wait.TotalMinutes:0} minutes" : "")}). Nothing was replaced.");
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }

    private async Task<(RetailPage? Page, Trouble? Trouble)> AskAsync(Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType is { } type && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase))
            {
                return (null, new("", Unusable(address, $"it is {Shown(type)}, not JSON")));
            }

            if (response.IsSuccessStatusCode)
            {
                await using var body = await response.Content.ReadAsStreamAsync(cancellation);
                var page = await JsonSerializer.DeserializeAsync(body, RetailJson.Default.RetailPage, cancellation);
                return page is null ? (null, new("", Unusable(address, "it is null"))) : (page, null);
            }

            var status = $"HTTP {(int)response.StatusCode} {response.ReasonPhrase}";
            return response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError
                ? (null, new(status) { RetryAfter = Wait(response) })
                : (null, new(status, Diagnostic.Error(PriceCodes.Refused, "The price list refused the question", $"{address.AbsoluteUri}: {status}. Nothing was replaced.")));
        }
        catch (JsonException wrong)
        {
            // A body that was cut before its end looks like this too when the server announced no length.
            return (null, new(wrong.Message) { AtLast = Unusable(address, $"it does not parse: {wrong.Message}") });
        }
        catch (Exception wrong) when (wrong is HttpRequestException or IOException)
        {
            return (null, new(wrong.Message));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new("no answer in time"));
        }
    }

    private TimeSpan? Wait(HttpResponseMessage response) =>
        response.Headers.RetryAfter is not { } asked ? null
        : asked.Delta ?? (asked.Date - clock.GetUtcNow() is { } until && until > TimeSpan.Zero ? until : TimeSpan.Zero);

    private static Outcome<RetailPage, Diagnostic> Checked(Uri address, RetailPage page)
    {
        var currency = page.Items.Select(item => item.CurrencyCode).Append(page.BillingCurrency).FirstOrDefault(code => code.Length > 0 && code != Currency);
        return currency is not null ? Unusable(address, $"its prices are in {Shown(currency)}, not in {Currency}")
            : page.Items.FirstOrDefault(item => item.RetailPrice < 0) is { } negative ? Unusable(address, $"a price is negative: {Shown(negative.MeterName)}")
            : page;
    }

    private static Diagnostic Unusable(Uri address, string problem) =>
        Diagnostic.Error(PriceCodes.Unusable, "This is not the price list", $"{address.GetLeftPart(UriPartial.Path)}: {problem}. Nothing was replaced.");

    private static string Shown(string foreign) => $"\"{(foreign.Length > 80 ? foreign[..80] + "..." : foreign)}\"";

    /// <param name="Final">Set when asking again would not help.</param>
    private sealed record Trouble(string What, Diagnostic? Final = null)
    {
        /// <summary>What to say when asking again did not help; otherwise that the list is unreachable.</summary>
        public Diagnostic? AtLast { get; init; }

        public TimeSpan? RetryAfter { get; init; }
    }
}

using System.Collections.Immutable;
using Azdoit.Diagnostics;

namespace Azdoit.Connectors.Prices;

/// <summary>What can go wrong when prices are updated or read.</summary>
public static class PriceCodes
{
    public static DiagnosticCode Unreachable { get; } = new(
        "prices-unreachable",
        "The price list could not be read to its end: no connection, a connection cut repeatedly, or a server that stays too busy. Nothing was replaced; the prices "
        + "that were there are still used. Try again later; behind a proxy, set HTTPS_PROXY.");

    public static DiagnosticCode Refused { get; } = new(
        "prices-refused",
        "The server of the price list refused the question. Nothing was replaced. Check the filter and the address in the configuration.");

    public static DiagnosticCode Unusable { get; } = new(
        "prices-unusable",
        "The server answered, but not with the price list as it is documented: no JSON, another currency, a page that leads back to an earlier one or to another server. "
        + "Nothing was replaced, because a list that is half understood would price plans wrongly. Check the address in the configuration.");

    public static DiagnosticCode Nothing { get; } = new(
        "prices-none-found",
        "The price list has nothing for this service, region and SKU that azdoit has a meter for. Nothing was replaced. Check the spelling; regions are named as in westeurope.");

    public static DiagnosticCode Snapshot { get; } = new(
        "prices-snapshot-unreadable",
        "The file with the updated prices is not one that this azdoit wrote. It was left as it is. Move it aside or update again: azdoit then writes a new one.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [Unreachable, Refused, Unusable, Nothing, Snapshot];
}

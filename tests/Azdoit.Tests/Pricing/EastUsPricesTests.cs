using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

/// <summary>East US list prices written down from Azure's pricing pages, not from the facts that the book is compiled from.</summary>
public sealed class EastUsPricesTests
{
    private const string Linux = """
        B1s 0.0104|B1ms 0.0207|B2s 0.0416|B2ms 0.0832|B4ms 0.166|B8ms 0.333|B16ms 0.666
        D2s_v3 0.096|D4s_v3 0.192|D8s_v3 0.384|D16s_v3 0.768|D32s_v3 1.536|D48s_v3 2.304|D64s_v3 3.072
        D2_v3 0.096|D4_v3 0.192|D8_v3 0.384|D16_v3 0.768|D32_v3 1.536|D64_v3 3.072
        D2s_v4 0.096|D4s_v4 0.192|D8s_v4 0.384|D16s_v4 0.768|D32s_v4 1.536|D48s_v4 2.304|D64s_v4 3.072
        D2ds_v4 0.113|D4ds_v4 0.226|D8ds_v4 0.452|D16ds_v4 0.904|D32ds_v4 1.808
        D2as_v4 0.096|D4as_v4 0.192|D8as_v4 0.384|D16as_v4 0.768
        D2s_v5 0.096|D4s_v5 0.192|D8s_v5 0.384|D16s_v5 0.768|D32s_v5 1.536|D48s_v5 2.304|D64s_v5 3.072|D96s_v5 4.608
        D2ds_v5 0.113|D4ds_v5 0.226|D8ds_v5 0.452|D16ds_v5 0.904
        D2as_v5 0.086|D4as_v5 0.172|D8as_v5 0.344|D16as_v5 0.688|D32as_v5 1.376
        D2ads_v5 0.103|D4ads_v5 0.206|D8ads_v5 0.412
        D2ps_v5 0.077|D4ps_v5 0.154|D8ps_v5 0.308
        E2s_v3 0.126|E4s_v3 0.252|E8s_v3 0.504|E16s_v3 1.008|E32s_v3 2.016|E64s_v3 3.629
        E2s_v4 0.126|E4s_v4 0.252|E8s_v4 0.504|E16s_v4 1.008|E32s_v4 2.016
        E2s_v5 0.126|E4s_v5 0.252|E8s_v5 0.504|E16s_v5 1.008|E32s_v5 2.016
        E2as_v5 0.113|E4as_v5 0.226|E8as_v5 0.452
        E2ds_v5 0.144|E4ds_v5 0.288|E8ds_v5 0.576
        F2s_v2 0.0846|F4s_v2 0.169|F8s_v2 0.338|F16s_v2 0.677|F32s_v2 1.353|F64s_v2 2.706|F72s_v2 3.045
        DS1_v2 0.073|DS2_v2 0.146|DS3_v2 0.293|DS4_v2 0.585|DS5_v2 1.17
        D1_v2 0.073|D2_v2 0.146|D3_v2 0.293|D4_v2 0.585|D5_v2 1.17
        A1_v2 0.043|A4_v2 0.191|A2m_v2 0.119
        NC6s_v3 3.06|NC12s_v3 6.12|NC24s_v3 12.24|NC24ads_A100_v4 3.673|ND96asr_v4 27.197|NV6ads_A10_v5 0.454
        M64s 6.669|M128s 13.338
        """;

    private const string Windows = """
        B1s 0.0144|B2s 0.0496|B2ms 0.0912|B4ms 0.182
        D2s_v3 0.188|D4s_v3 0.376|D8s_v3 0.752|D16s_v3 1.504|D32s_v3 3.008|D64s_v3 6.016
        D2s_v4 0.188|D4s_v4 0.376|D8s_v4 0.752|D2s_v5 0.188|D4s_v5 0.376|D8s_v5 0.752|D16s_v5 1.504
        D2as_v5 0.178|D4as_v5 0.356|D2ds_v5 0.205|D4ds_v5 0.41
        E2s_v3 0.218|E4s_v3 0.436|E8s_v3 0.872|E4s_v5 0.436|E8s_v5 0.872
        DS1_v2 0.126|DS2_v2 0.252|A1_v2 0.065
        """;

    private static readonly Region EastUs = new("eastus");

    public static TheoryData<string, string> LinuxTable => Table(Linux);

    public static TheoryData<string, string> WindowsTable => Table(Windows);

    [Theory]
    [MemberData(nameof(LinuxTable))]
    public void Linux_is_right_to_the_cent(string size, string usd)
    {
        var known = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.VmLinux, size, EastUs));

        Assert.Equal(decimal.Parse(usd, CultureInfo.InvariantCulture), known.Price.Amount);
        Assert.IsType<PriceBasis.Observed>(known.Basis);
    }

    [Theory]
    [MemberData(nameof(WindowsTable))]
    public void Windows_is_right_within_one_per_cent_and_says_when_it_is_derived(string size, string usd)
    {
        var known = Assert.IsType<PriceAnswer.Known>(PriceBook.Embedded.Find(Meters.VmWindows, size, EastUs));
        var expected = decimal.Parse(usd, CultureInfo.InvariantCulture);

        Assert.InRange(known.Price.Amount, expected * 0.99m, expected * 1.01m);
        Assert.True((known.Source is "derived" or "libcloud") == known.Basis.Confidence.Value < 0.97);
    }

    private static TheoryData<string, string> Table(string text)
    {
        var data = new TheoryData<string, string>();
        foreach (var pair in text.Split((char[])['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            data.Add($"Standard_{pair.Split(' ')[0]}", pair.Split(' ')[1]);
        }

        return data;
    }
}

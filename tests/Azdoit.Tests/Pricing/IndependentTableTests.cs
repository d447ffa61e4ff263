using System.Globalization;
using Azdoit.Catalog;
using Azdoit.Pricing;

namespace Azdoit.Tests.Pricing;

/// <summary>
/// The book against a table that none of its facts come from: the sizes of a public snapshot of East US prices of about 2023
/// (github.com/RMRanjit/SUNA-UI at c3fbe619, src/dummy_data/AzureVMsPricing.js), the A, B, D, DS and E series of the parts that were read.
/// Columns: size, Linux, Windows; USD an hour.
/// </summary>
public sealed class IndependentTableTests
{
    private const string Snapshot = """
        A1_v2 0.043 0.065|A2_v2 0.091 0.136|A2m_v2 0.119 0.18|A4_v2 0.191 0.286|A4m_v2 0.238 0.36|A8_v2 0.4 0.6|A8m_v2 0.475 0.72|B12ms 0.499 0.547
        B16ms 0.666 0.73|B1ls 0.0052 0.0092|B1ms 0.0207 0.0246|B1s 0.0104 0.014|B20ms 0.832 0.912|B2ms 0.0832 0.0912|B2s 0.0416 0.0496|B4ms 0.166 0.182
        B8ms 0.333 0.365|D1_v2 0.073 0.126|D12_v2 0.371 0.528|D13_v2 0.741 1.056|D14_v2 1.482 2.111|D15_v2 1.853 2.639|D16_v3 0.768 1.504|D16_v4 0.768 1.504
        D16_v5 0.768 1.504|D16a_v4 0.768 1.504|D16ads_v5 0.824 1.56|D16as_v4 0.768 1.504|D16as_v5 0.688 1.424|D16d_v4 0.904 1.64|D16d_v5 0.904 1.64
        D16ds_v4 0.904 1.64|D16ds_v5 0.904 1.64|D16pds_v5 0.723 1.459|D16plds_v5 0.614 1.35|D16pls_v5 0.544 1.28|D16ps_v5 0.616 1.352|D16s_v3 0.768 1.504
        D16s_v4 0.768 1.504|D16s_v5 0.768 1.504|D2_v2 0.146 0.252|D2_v3 0.096 0.188|D2_v4 0.096 0.188|D2_v5 0.096 0.188|D2a_v4 0.096 0.188
        D2ads_v5 0.103 0.195|D2as_v4 0.096 0.188|D2as_v5 0.086 0.178|D2d_v4 0.113 0.205|D2d_v5 0.113 0.205|D2ds_v4 0.113 0.205|D2ds_v5 0.113 0.205
        D2pds_v5 0.0904 0.182|D2plds_v5 0.0768 0.169|D2pls_v5 0.068 0.16|D2ps_v5 0.077 0.169|D2s_v3 0.096 0.188|D2s_v4 0.096 0.188|D2s_v5 0.096 0.188
        D3_v2 0.293 0.504|D32_v4 1.536 3.008|D32_v5 1.536 3.008|D32a_v4 1.536 3.008|D32ads_v5 1.648 3.12|D32as_v4 1.536 3.008|D32as_v5 1.376 2.848
        D32d_v4 1.808 3.28|D32ds_v4 1.808 3.28|D32ds_v5 1.808 3.28|DS13_v2 0.741 1.056|DS13-2_v2 0.741 1.056|DS14_v2 1.482 2.111|DS14-8_v2 1.482 2.111
        DS15_v2 1.853 2.639|DS2_v2 0.146 0.252|DS3_v2 0.293 0.504|DS4_v2 0.585 1.008|DS5_v2 1.17 2.016|E104i_v5 7.207 11.991|E104id_v5 8.237 13.021
        E112iads_v5 8.07 13.222|E112ias_v5 6.961 12.113|E16_v3 1.008 1.744|E16_v4 1.008 1.744|E16_v5 1.008 1.744|E16-4ads_v5 1.048 1.784|E16-4as_v5 0.904 1.64
        E16-4ds_v5 1.152 1.888|E16-4s_v3 1.008 1.744|E16-8s_v5 1.008 1.744|E16a_v4 1.008 1.744|E16ads_v5 1.048 1.784|E16as_v4 1.008 1.744|E16as_v5 0.904 1.64
        E16bds_v5 1.336 2.072|E16bs_v5 1.192 1.928|E16d_v4 1.152 1.888|E16d_v5 1.152 1.888|E16ds_v4 1.152 1.888|E16ds_v5 1.152 1.888|E16pds_v5 0.922 1.658
        E16ps_v5 0.806 1.542|E16s_v3 1.008 1.744|E16s_v4 1.008 1.744|E16s_v5 1.008 1.744|E2_v3 0.126 0.218|E2_v4 0.126 0.218|E2_v5 0.126 0.218
        E20_v3 1.26 2.18|E20a_v4 1.26 2.18|E20as_v5 1.13 2.05|E20d_v5 1.44 2.36|E20ds_v5 1.44 2.36|E20pds_v5 1.152 2.072|E20ps_v5 1.008 1.928
        E20s_v3 1.26 2.18|E2ads_v5 0.131 0.223|E2as_v4 0.126 0.218|E2as_v5 0.113 0.205|E2bds_v5 0.167 0.259|E2bs_v5 0.149 0.241|E2d_v5 0.144 0.236
        E2ds_v4 0.144 0.236|E2ps_v5 0.101 0.193|E2s_v3 0.126 0.218|E2s_v4 0.126 0.218|E2s_v5 0.126 0.218|E32_v3 2.016 3.488|E32_v5 2.016 3.488
        E32-16ads_v5 2.096 3.568
        """;

    private static readonly Region EastUs = new("eastus");

    private static readonly (string Size, decimal Linux, decimal Windows)[] Rows = [.. Snapshot
        .Split((char[])['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(static row => row.Split(' '))
        .Select(static row => ($"Standard_{row[0]}", Usd(row[1]), Usd(row[2])))];

    [Fact]
    public void Linux_agrees_to_the_cent()
    {
        var wrong = Rows.Where(static row => Math.Abs(Known(Meters.VmLinux, row.Size)!.Price.Amount - row.Linux) >= 0.005m);

        Assert.Equal(130, Rows.Length);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Windows_agrees_within_one_per_cent_for_96_of_100_that_are_known()
    {
        var known = Rows.Select(static row => (row.Size, row.Windows, Answer: Known(Meters.VmWindows, row.Size))).Where(static row => row.Answer is not null).ToArray();
        var right = known.Count(static row => Math.Abs(row.Answer!.Price.Amount - row.Windows) <= row.Windows / 100);
        TestContext.Current.SendDiagnosticMessage($"Windows: {right} of {known.Length} known figures within 1 %; {Rows.Length - known.Length} unknown");

        Assert.True(known.Length >= 110);
        Assert.True(right >= 0.96 * known.Length, $"{right} of {known.Length}");
        Assert.All(known, static row => Assert.True(row.Answer!.Source is not "derived" || row.Answer.Basis.Confidence.Value < 0.97, row.Size));
    }

    private static PriceAnswer.Known? Known(string meter, string size) => PriceBook.Embedded.Find(meter, size, EastUs) as PriceAnswer.Known;

    private static decimal Usd(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}

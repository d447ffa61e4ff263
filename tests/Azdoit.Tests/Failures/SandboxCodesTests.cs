using System.Text.RegularExpressions;
using Azdoit.Failures;
using Azdoit.Tests.Architecture;

namespace Azdoit.Tests.Failures;

/// <summary>What the local cloud can answer with, azdoit can explain.</summary>
public sealed partial class SandboxCodesTests
{
    [Fact]
    public void Every_code_that_the_sandbox_writes_is_known()
    {
        var codes = Repository.Sources().Where(file => Repository.Relative(file).StartsWith("src/Azdoit.Sandbox/", StringComparison.Ordinal))
            .SelectMany(file => Codes(File.ReadAllText(file))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 150, $"{codes.Count}");
        Assert.Equal([], codes.Where(code => KnownCodes.Find(code) is null));
    }

    [Theory]
    [InlineData("new ArmError(409, \"SkuGone\", $\"...\")", "SkuGone")]
    [InlineData("new(400, zones ? \"One\" : \"Other\", message)", "One Other")]
    [InlineData("throw new TemplateFault(text) { Code = \"Lost\" };", "Lost")]
    [InlineData("new HeldNetworkModel(\"A/b\", \"InUse\")", "InUse")]
    public void A_code_is_found_wherever_it_stands(string source, string expected) => Assert.Equal(expected.Split(' '), Codes(source));

    private static IEnumerable<string> Codes(string source) =>
        CodePattern().Matches(source).SelectMany(match => (string[])[match.Groups["code"].Value, match.Groups["other"].Value]).Where(code => code.Length > 0);

    [GeneratedRegex("""(?:\b[45]\d\d,\s*[^"\n]*|Code = |HeldNetworkModel\("[^"]+", )"(?<code>[A-Z]\w+)"(?:\s*:\s*"(?<other>[A-Z]\w+)")?""", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}

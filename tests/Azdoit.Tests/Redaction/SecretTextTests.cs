using System.Diagnostics;
using Azdoit.Redaction;

namespace Azdoit.Tests.Redaction;

public sealed class SecretTextTests
{
    private const int Seeds = 20;

    [Fact]
    public void No_shape_of_a_secret_is_shown()
    {
        Assert.True(SecretSamples.All(0).Count() >= 60);
        Assert.All(Enumerable.Range(0, Seeds).SelectMany(SecretSamples.All), sample => Assert.DoesNotContain(sample.Secret, SecretText.Hide(sample.Text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("it said: ", "")]
    [InlineData("(", ")")]
    [InlineData("'", "'")]
    [InlineData("before, ", ", behind")]
    [InlineData("first line\n", "\nlast line")]
    [InlineData("a\tb\t", "\tc")]
    public void Nor_among_other_text(string before, string after) =>
        Assert.All(SecretSamples.All(7), sample => Assert.DoesNotContain(sample.Secret, SecretText.Hide(before + sample.Text + after), StringComparison.Ordinal));

    [Fact]
    public void What_only_resembles_one_is_shown_as_it_stands() =>
        Assert.All(Enumerable.Range(0, Seeds).SelectMany(SecretSamples.Harmless), text => Assert.Equal(text, SecretText.Hide(text)));

    [Fact]
    public void The_text_around_a_secret_stays() =>
        Assert.All(SecretSamples.All(3).Where(sample => sample.Secret == sample.Text), sample =>
            Assert.Equal("the token *** was refused", SecretText.Hide($"the token {sample.Text} was refused")));

    [Fact]
    public void Hiding_twice_is_hiding_once() => Assert.All(SecretSamples.All(5), sample =>
    {
        var hidden = SecretText.Hide(sample.Text);
        Assert.Equal(hidden, SecretText.Hide(hidden));
    });

    [Fact]
    public void Text_without_secrets_is_not_even_copied()
    {
        const string text = "create 2 VMs in westeurope";
        Assert.Same(text, SecretText.Hide(text));
        Assert.Null(SecretText.Hide(null));
        Assert.Null(SecretText.What(text));
    }

    [Theory]
    [InlineData("=")]
    [InlineData(": ")]
    [InlineData("://")]
    [InlineData("-----BEGIN ")]
    [InlineData("pwd=$pwd=")]
    [InlineData("eyJ-")]
    [InlineData("+a")]
    [InlineData("ghp_ghp_")]
    [InlineData("\\\\\\\"")]
    [InlineData("$2$")]
    [InlineData("<password>")]
    public void No_text_makes_the_search_slow(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 200_000 / part.Length));
        var began = Stopwatch.GetTimestamp();
        _ = SecretText.Hide(text);

        // A search that is quadratic in its text would take minutes.
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void No_text_at_all_is_a_bug()
    {
        var random = new Random(11);
        var parts = SecretSamples.All(1).Select(sample => sample.Text).Concat(["=", ":", "\"", "\\", "'", "<", ">", "@", "-", "~", "$", "\n", " ", "%", "\\u", "password", "Bearer "]).ToArray();
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => parts[random.Next(parts.Length)] is var part ? part[..random.Next(part.Length + 1)] : ""));
            Assert.NotNull(SecretText.Hide(text));
        }
    }
}

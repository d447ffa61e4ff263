namespace Azdoit.Tests.Redaction;

/// <param name="Secret">What nobody may see; a part of <paramref name="Text"/>.</param>
internal sealed record SecretSample(string Shape, string Text, string Secret)
{
    public override string ToString() => Shape;
}

using System.Text.Unicode;

namespace Azdoit.Diagnostics;

/// <summary>Bytes that ought to be UTF-8.</summary>
public static class Utf8Text
{
    /// <summary>The line, from 1, of the first byte that is no text; null when all of it is.</summary>
    public static int? FirstWrongLine(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return null;
        }

        var line = 1;
        for (int newline; (newline = text.IndexOf((byte)'\n')) >= 0 && Utf8.IsValid(text[..newline]); text = text[(newline + 1)..])
        {
            line++;
        }

        return line;
    }
}

using System.Runtime.InteropServices;
using System.Text.Json;

namespace Azdoit.Durability;

/// <summary>
/// Puts the members of every object into ordinal order, in place. For JSON without white space whose member names are plain ASCII,
/// as those of our own types are. Keeps its buffers from text to text. Not safe for several threads.
/// </summary>
/// <param name="look">Is shown every token on the way.</param>
internal sealed class MemberSort(MemberSort.TokenLook look)
{
    private readonly List<Member> members = [];
    private byte[] asFound = [];

    public delegate void TokenLook(ref readonly Utf8JsonReader token);

    public void Sort(Span<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        SortValue(json, ref reader);
    }

    /// <summary>Leaves the reader at the value's end. It never looks back, so what it has passed may move.</summary>
    private void SortValue(Span<byte> json, ref Utf8JsonReader reader)
    {
        look(ref reader);
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                SortValue(json, ref reader);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            SortObject(json, ref reader);
        }
    }

    private void SortObject(Span<byte> json, ref Utf8JsonReader reader)
    {
        var outer = members.Count;
        var begin = (int)reader.BytesConsumed;
        var moved = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            look(ref reader);
            var start = (int)reader.TokenStartIndex;
            var colon = (int)reader.BytesConsumed;
            reader.Read();
            SortValue(json, ref reader);
            var place = members.Count;
            while (place > outer && json[members[place - 1].Name].SequenceCompareTo(json[start..colon]) > 0)
            {
                place--;
            }

            moved |= place < members.Count;
            members.Insert(place, new(start..colon, start..(int)reader.BytesConsumed));
        }

        if (moved)
        {
            Arrange(json, begin..(int)reader.TokenStartIndex, outer);
        }

        members.RemoveRange(outer, members.Count - outer);
    }

    private void Arrange(Span<byte> json, Range inside, int outer)
    {
        if (asFound.Length < json.Length)
        {
            asFound = new byte[json.Length];
        }

        json[inside].CopyTo(asFound.AsSpan(inside));
        var at = inside.Start.Value;
        for (var i = outer; i < members.Count; i++)
        {
            if (i > outer)
            {
                json[at++] = (byte)',';
            }

            var whole = asFound.AsSpan(members[i].Whole);
            whole.CopyTo(json[at..]);
            at += whole.Length;
        }
    }

    /// <param name="Name">With its quotes and its colon.</param>
    /// <param name="Whole">Name and value.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Member(Range Name, Range Whole);
}

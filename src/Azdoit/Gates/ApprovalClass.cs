using System.Text.Json.Serialization;
using Azdoit.Catalog;

namespace Azdoit.Gates;

/// <summary>What an approval can allow, id by id: <c>--allow CLASS=ID</c>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApprovalClass>))]
public enum ApprovalClass
{
    [JsonStringEnumMemberName("create")]
    Create,

    [JsonStringEnumMemberName("change")]
    Change,

    [JsonStringEnumMemberName("interrupt")]
    Interrupt,

    [JsonStringEnumMemberName("expose")]
    Expose,

    [JsonStringEnumMemberName("destroy")]
    Destroy,

    /// <summary>Running something whose unit price nobody knows.</summary>
    [JsonStringEnumMemberName("unknown-price")]
    UnknownPrice,
}

public static class ApprovalClasses
{
    extension(ApprovalClass of)
    {
        /// <summary>As people and programs write it.</summary>
        public string Word => of == ApprovalClass.UnknownPrice ? "unknown-price" : of.ToString().ToLowerInvariant();
    }

    /// <exception cref="InvalidOperationException">Reads need no approval.</exception>
    public static ApprovalClass Of(EffectClass effect) => effect switch
    {
        EffectClass.Create => ApprovalClass.Create,
        EffectClass.Change => ApprovalClass.Change,
        EffectClass.Interrupt => ApprovalClass.Interrupt,
        EffectClass.Expose => ApprovalClass.Expose,
        EffectClass.Destroy => ApprovalClass.Destroy,
        _ => throw new InvalidOperationException($"{effect} needs no approval"),
    };

    public static ApprovalClass? Find(string word)
    {
        foreach (var candidate in Enum.GetValues<ApprovalClass>())
        {
            if (candidate.Word == word)
            {
                return candidate;
            }
        }

        return null;
    }
}

using System.Text.Json;
using Azdoit.Catalog;
using Azdoit.Planning;

namespace Azdoit.Views;

/// <summary>Our own words as programs see them.</summary>
internal static class Words
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static string Of(EffectClass effect) => effect switch
    {
        EffectClass.Create => "create",
        EffectClass.Change => "change",
        EffectClass.Interrupt => "interrupt",
        EffectClass.Expose => "expose",
        EffectClass.Destroy => "destroy",
        _ => "read",
    };

    public static string Of(Effect effect) => effect switch
    {
        Effect.Ensure => "ensure",
        Effect.Modify => "modify",
        Effect.Invoke => "invoke",
        _ => "remove",
    };
}

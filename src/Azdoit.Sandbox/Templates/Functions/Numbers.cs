using System.Globalization;
using System.Text.Json.Nodes;

namespace Azdoit.Sandbox.Templates.Functions;

internal static class Numbers
{
    public static IEnumerable<Function> All =>
    [
        Binary("add", (l, r) => checked(l + r)),
        Binary("sub", (l, r) => checked(l - r)),
        Binary("mul", (l, r) => checked(l * r)),
        Binary("div", (l, r) => l / r),
        Binary("mod", (l, r) => l % r),
        new("min", 1, Function.Any, c => JsonValue.Create(Operands(c).Min())),
        new("max", 1, Function.Any, c => JsonValue.Create(Operands(c).Max())),
        new("int", 1, 1, c => JsonValue.Create(Values.Whole(c[0]) ?? Parse(c))),
        new("float", 1, 1, c => JsonValue.Create(c[0] is JsonValue v && v.TryGetValue<double>(out var number) ? number
            : double.TryParse(Values.Display(c[0]), CultureInfo.InvariantCulture, out var parsed) ? parsed : throw c.Fault("expects a number"))),
    ];

    private static Function Binary(string name, Func<long, long, long> operation) => new(name, 2, 2, c =>
    {
        try
        {
            return JsonValue.Create(operation(c.Whole(0), c.Whole(1)));
        }
        catch (ArithmeticException wrong)
        {
            throw c.Fault($"cannot be evaluated: {wrong.Message}");
        }
    });

    private static IEnumerable<long> Operands(Invocation call)
    {
        var numbers = call[0] is JsonArray items ? items.Select(i => Values.Whole(i) ?? throw call.Fault("expects an array of integers"))
            : Enumerable.Range(0, call.Count).Select(call.Whole);
        return numbers.Any() ? numbers : throw call.Fault("expects at least one number");
    }

    private static long Parse(Invocation call) => long.TryParse(call.Text(0), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : throw new TemplateFault($"Unable to convert the value '{call.Text(0)}' to an integer in the template language function 'int'. Please see https://aka.ms/arm-functions for usage details.");
}

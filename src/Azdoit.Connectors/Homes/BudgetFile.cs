using System.Collections.Immutable;
using System.Text;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Homes;

/// <summary><c>budget.json</c> in the home.</summary>
public sealed class BudgetFile(string home)
{
    private readonly string path = Path.Combine(home, "budget.json");

    /// <summary>The defaults when there is no file. A file that is not right is a problem, never the defaults.</summary>
    public Outcome<Budget, ImmutableArray<Diagnostic>> Read()
    {
        byte[] text;
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return Budget.Default;
            }

            text = File.ReadAllBytes(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return ImmutableArray.Create(FileTrouble.Reading(path, wrong));
        }

        return BudgetText.Parse(text, path);
    }

    /// <returns>Null when it is durable.</returns>
    public Diagnostic? Write(Budget budget) => AtomicFile.Replace(path, Encoding.UTF8.GetBytes(BudgetText.Write(budget)));
}

using Azdoit.Connectors.Files;
using Azdoit.Connectors.Homes;
using Azdoit.Pricing;

namespace Azdoit.Connectors.Tests.Homes;

public sealed class BudgetFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Path => folder["budget.json"];

    [Fact]
    public void Without_a_file_the_defaults_hold()
    {
        Assert.True(new BudgetFile(folder.Path).Read().TryGet(out var budget, out _));
        Assert.Equal(Budget.Default, budget);
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void What_was_written_is_read()
    {
        Assert.Null(new BudgetFile(folder.Path).Write(Budget.Default with { MonthlyLimit = 250m }));

        Assert.True(new BudgetFile(folder.Path).Read().TryGet(out var budget, out _));
        Assert.Equal(250m, budget.MonthlyLimit);
    }

    [Fact]
    public void A_file_that_is_not_right_is_named_with_its_line_and_stays()
    {
        File.WriteAllText(Path, "{\n  \"monthly_limit\": \"lots\"\n}");

        Assert.False(new BudgetFile(folder.Path).Read().TryGet(out _, out var problems));

        Assert.Contains($"{Path}, line 2: ", Assert.Single(problems).Detail);
        Assert.Equal("{\n  \"monthly_limit\": \"lots\"\n}", File.ReadAllText(Path));
    }

    [Fact]
    public void A_folder_in_its_place_is_not_the_defaults()
    {
        Directory.CreateDirectory(Path);

        Assert.False(new BudgetFile(folder.Path).Read().TryGet(out _, out var problems));
        Assert.Equal(FileCodes.Unreadable, Assert.Single(problems).Code);
    }

    public void Dispose() => folder.Dispose();
}

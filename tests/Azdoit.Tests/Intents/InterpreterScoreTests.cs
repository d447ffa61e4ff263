using System.Globalization;
using Azdoit.Intents;

namespace Azdoit.Tests.Intents;

/// <summary>The request files as a measure: how much is understood, how much rightly asked, and that nothing destructive is made up.</summary>
public sealed class InterpreterScoreTests(ITestOutputHelper output)
{
    [Fact]
    public void The_request_files_score_above_their_bars_and_nothing_destructive_is_invented()
    {
        var failures = new List<string>();
        int complete = 0, completeRight = 0, incomplete = 0, incompleteRight = 0, destructive = 0;
        foreach (var set in RequestSet.All())
        {
            var right = 0;
            foreach (var expected in set.Requests)
            {
                var understanding = Interpreter.Read(expected.Request);
                var accepted = expected.Accepts(understanding);
                right += accepted ? 1 : 0;
                complete += expected.IsComplete ? 1 : 0;
                completeRight += expected.IsComplete && accepted ? 1 : 0;
                incomplete += expected.IsComplete ? 0 : 1;
                incompleteRight += !expected.IsComplete && accepted ? 1 : 0;
                destructive += expected.IsWronglyDestructive(understanding) ? 1 : 0;
                if (!accepted)
                {
                    failures.Add($"{set.Theme}: {expected.Request}\n    expected {expected.Form}\n    actual   {ExpectedForm.Of(understanding)}");
                }
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Theme,-16} {right,4} of {set.Requests.Count,4}  {100.0 * right / set.Requests.Count,5:0.0} %"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"complete: {completeRight} of {complete}; to be asked or refused: {incompleteRight} of {incomplete}; wrong destructive meanings: {destructive}"));
        failures.ForEach(output.WriteLine);
        Assert.True(complete + incomplete >= 400, "the request files hold fewer than 400 requests");
        Assert.True(completeRight >= 0.95 * complete, $"complete requests: {completeRight} of {complete}");
        Assert.True(incompleteRight >= 0.95 * incomplete, $"incomplete requests: {incompleteRight} of {incomplete}");
        Assert.Equal(0, destructive);
    }
}

using Azdoit.Benchmarks;
using Azdoit.Benchmarks.Journals;
using Azdoit.Benchmarks.Prices;
using Azdoit.Benchmarks.Rehearsals;
using Azdoit.Benchmarks.Runs;
using Azdoit.Benchmarks.Sandboxes;
using Azdoit.Benchmarks.Starts;
using Azdoit.Benchmarks.Words;

(string Name, string What, Func<Task> MeasureAsync)[] benchmarks =
[
    ("makespan", "200 steps of 50 ms, 20 wide, against their lower bound", Makespan.MeasureAsync),
    ("tofu", "the same graph of sleeping processes, carried out by azdoit and by OpenTofu", BesideTofu.MeasureAsync),
    ("journal", "32 objectives that append at once, against 32 threads that write and sync plain files", Appends.MeasureAsync),
    ("replay", "an objective of 10,000 events read again, 10,000 that ended listed", Replays.MeasureAsync),
    ("az", "whole processes beside those of the Azure CLI, against one sandbox", BesideAz.MeasureAsync),
    ("start", "whole processes: time and memory", Start.MeasureAsync),
    ("clone", "from a clone to the first result", Clone.MeasureAsync),
    ("understand", "requests understood in a second", Understanding.MeasureAsync),
    ("sandbox", "10,000 resources in the local cloud: lists, reads, memory, restart", Crowd.MeasureAsync),
    ("prices", "the first price look-up of a process, and warm ones", LookUps.MeasureAsync),
    ("rehearse", "a plan of 50 steps on a twin of 1,000 resources", Rehearse.MeasureAsync),
];

var chosen = benchmarks.Where(benchmark => args.Contains(benchmark.Name)).ToList();
if (chosen.Count == 0)
{
    Console.WriteLine("dotnet run --project bench/Azdoit.Benchmarks -c Release -- NAME");
    foreach (var (name, what, _) in benchmarks)
    {
        Console.WriteLine($"  {name,-12}{what}");
    }

    return 2;
}

Machine.Write();
foreach (var (name, what, measureAsync) in chosen)
{
    Console.WriteLine($"\n{name}: {what}");
    await measureAsync();
}

return 0;

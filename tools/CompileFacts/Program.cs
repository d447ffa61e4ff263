using CompileFacts;
using CompileFacts.Prices;

if (args is not [var from, var to] || !Directory.Exists(from) || !Directory.Exists(to))
{
    Console.Error.WriteLine("usage: dotnet run --project tools/CompileFacts -- <folder with the CSV files> src/Azdoit/Facts");
    return 2;
}

SizeFacts.Write(from, to);
RegionFacts.Write(from, to);
PriceFacts.Write(from, to);
ErrorCodeFacts.Write(from, to);
return 0;

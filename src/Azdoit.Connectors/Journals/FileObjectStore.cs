using System.Text.Json.Nodes;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Durability;
using Azdoit.Failures;

namespace Azdoit.Connectors.Journals;

/// <summary>Objects as files named by the digits of their hash.</summary>
public sealed class FileObjectStore(string folder) : ObjectStore
{
    private const string Prefix = "sha256:";

    public override Task<JsonNode?> GetAsync(string hash, CancellationToken ct) =>
        Task.FromResult(Read(hash) is { } bytes ? JsonNode.Parse(bytes) : null);

    protected override Task<Outcome<string, Failure>> KeepAsync(JsonNode value, CancellationToken ct)
    {
        var bytes = CanonicalJson.Bytes(value);
        var hash = CanonicalJson.Hash(bytes);
        var problem = Read(hash) is not null ? null : AtomicFile.Replace(PathOf(hash), bytes);
        return Task.FromResult<Outcome<string, Failure>>(problem is null ? hash : problem.ToFailure());
    }

    /// <summary>Takes away what nothing names any more.</summary>
    /// <returns>Null when all of it is gone; what stays is named by nothing, so it is in nobody's way.</returns>
    public Diagnostic? Remove(IEnumerable<string> hashes)
    {
        foreach (var path in hashes.Where(hash => PlanHash.TryParse(hash, out _)).Select(PathOf).Where(File.Exists))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception wrong) when (FileTrouble.Is(wrong))
            {
                return FileTrouble.Writing(path, wrong);
            }
        }

        return null;
    }

    /// <summary>Null when it is not there, cannot be read, or is not what its name says.</summary>
    private byte[]? Read(string hash)
    {
        if (!hash.StartsWith(Prefix, StringComparison.Ordinal) || !PlanHash.TryParse(hash, out _))
        {
            return null;
        }

        try
        {
            var path = PathOf(hash);
            return File.Exists(path) && File.ReadAllBytes(path) is var bytes && CanonicalJson.Hash(bytes) == hash ? bytes : null;
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return null;
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[Prefix.Length..]);
}

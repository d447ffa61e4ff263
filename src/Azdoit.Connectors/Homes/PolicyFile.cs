using System.Collections.Immutable;
using Azdoit.Connectors.Files;
using Azdoit.Diagnostics;
using Azdoit.Gates;

namespace Azdoit.Connectors.Homes;

/// <summary>The policy of this machine, outside every home.</summary>
public sealed class PolicyFile(string path)
{
    /// <summary><c>/etc/azdoit/policy.json</c>, or <c>%ProgramData%\azdoit\policy.json</c>.</summary>
    public static PolicyFile OfThisMachine { get; } = new(OperatingSystem.IsWindows()
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.CommonApplicationData), "azdoit", "policy.json")
        : "/etc/azdoit/policy.json");

    /// <summary>No policy when there is no file. One that cannot be read or is not right is a problem, and nothing runs.</summary>
    public Outcome<Policy, ImmutableArray<Diagnostic>> Read()
    {
        byte[] text;
        try
        {
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                return Policy.None;
            }

            text = File.ReadAllBytes(path);
        }
        catch (Exception wrong) when (FileTrouble.Is(wrong))
        {
            return ImmutableArray.Create(FileTrouble.Reading(path, wrong));
        }

        return PolicyText.Parse(text, path).Then(policy => (Outcome<Policy, ImmutableArray<Diagnostic>>)(policy with { IsAdvisory = IsWritable() }));
    }

    /// <summary>Writable in place, or replaceable in its folder.</summary>
    private bool IsWritable()
    {
        if (!OperatingSystem.IsWindows())
        {
            return Posix.IsWritable(path) || Posix.IsWritable(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }

        try
        {
            using var opened = File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return true;
        }
        catch (Exception refused) when (FileTrouble.Is(refused))
        {
            return false;
        }
    }
}

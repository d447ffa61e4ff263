namespace Azdoit.Tests.Approval;

/// <summary>
/// Text that is generated, checked in and read by people. A test fails when the two differ, and says how to accept the
/// new text: a person then sees the difference in the commit.
/// </summary>
internal static class Approved
{
    /// <param name="path">From the root of the repository, with slashes.</param>
    public static void Matches(string path, string text)
    {
        var file = Path.Combine(Root(), path);
        if (Environment.GetEnvironmentVariable("AZDOIT_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            return;
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved != text)
        {
            Assert.Fail($"{path} is not what the code says (first difference in line {FirstDifference(approved, text)}). If the code is right, run this test with AZDOIT_APPROVE=1 and commit the file.");
        }
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Azdoit.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"no Azdoit.slnx above {AppContext.BaseDirectory}");
    }

    private static int FirstDifference(string left, string right)
    {
        var (lefts, rights) = (left.Split('\n'), right.Split('\n'));
        return 1 + Enumerable.Range(0, Math.Min(lefts.Length, rights.Length)).TakeWhile(i => lefts[i] == rights[i]).Count();
    }
}

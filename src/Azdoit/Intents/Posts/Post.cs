namespace Azdoit.Intents.Posts;

/// <summary>
/// Questions in forums say the thing in one half and the deed in the other, in fields or behind a heading, and ask how to put it. Here
/// they are put as one instruction; what is left over is read, and asked about, as ever.
/// </summary>
internal static class Post
{
    private static readonly Func<string, Rewritten?>[] Steps = [Method.Leave, Openers.Read, Titles.Leave, Fields.Read, Brought.Read, Repeated.Read, Described.Read, Details.Read, Apposed.Read];

    /// <summary>The request as an instruction, step by step; empty where it is put as one already.</summary>
    public static List<Rewritten> Read(string request)
    {
        var read = new List<Rewritten>();
        foreach (var step in Steps)
        {
            if (step(read.Count == 0 ? request : read[^1].Text) is { } rewritten)
            {
                read.Add(rewritten);
            }
        }

        return read;
    }
}

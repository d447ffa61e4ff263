namespace CompileFacts;

internal static class ErrorCodeFacts
{
    public static void Write(string from, string to)
    {
        var origins = new Origins();
        var lines = Csv.Read(from, "arm_error_codes.csv").Select(row => string.Join('|',
            row["code"], Category(row["code"], row["category"]), row["transient"] == "yes" ? "t" : "", row["meaning"].Replace('|', '/'), row["learn_path"],
            origins.Code(row["source"], row["as_of"], row["verified"] == "yes" ? "read" : "from general knowledge", "")));
        // What the sandbox says beyond the collection.
        var further = Csv.Read(Path.Combine(to, "..", "..", "..", "tools", "CompileFacts"), "further_error_codes.csv").Select(row => string.Join('|',
            row["code"], Category(row["code"], row["category"]), row["transient"] == "yes" ? "t" : "", row["meaning"], "",
            origins.Code("azdoit's sandbox", "2026-11-21", "from general knowledge", "")));
        var read = lines.Concat(further).ToList();
        FactWriter.Write(to, "error-codes.txt", ["code|category|transient|meaning|path on learn.microsoft.com|origin", .. origins.Header], read);
    }

    /// <summary>
    /// The collected category, but: not found, name taken, in use and soft-deleted are "resource"; a lock of any kind is "state";
    /// a fault inside the service is "internal", a category that the collection does not have.
    /// </summary>
    private static string Category(string code, string collected)
    {
        string[] resource = ["NotFound", "DoesNotExist", "AlreadyExists", "AlreadyTaken", "InUse", "CannotBeDeleted", "CannotDeleteLoadBalancer", "SoftDeleted", "NicReserved"];
        string[] state = ["ScopeLocked", "CannotDeleteResource", "AccountProtectedFromDeletion"];
        return resource.Any(part => code.Contains(part)) ? "resource"
            : state.Contains(code) ? "state"
            : code.Contains("Internal") && code.Contains("Error") ? "internal"
            : collected switch { "auth" => "authentication", "config" => "configuration", _ => collected };
    }
}

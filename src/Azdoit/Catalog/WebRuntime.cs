namespace Azdoit.Catalog;

/// <summary>Language stacks of web and function apps: what people say to App Service's <c>linuxFxVersion</c>. Versions: those that App Service supports in 2026.</summary>
internal static class WebRuntime
{
    private static Dictionary<string, string> Synonyms { get; } =
        new() { [".net"] = "dotnet", ["asp.net"] = "dotnet", ["asp.net core"] = "dotnet", ["dotnet core"] = "dotnet", [".net core"] = "dotnet", ["nodejs"] = "node", ["node.js"] = "node", ["c#"] = "dotnet", ["dotnet isolated"] = "dotnet", [".net isolated"] = "dotnet" };

    public static Parameter Web { get; } = Said.Choice("runtime", null, "dotnet", "node", "python", "java", "php") with { Synonyms = Synonyms };

    public static Parameter Functions { get; } = Said.Choice("runtime", "dotnet", "dotnet", "node", "python", "java", "powershell") with { Synonyms = Synonyms };

    public static string ForWeb(string runtime, string? version) => runtime switch
    {
        "dotnet" => $"DOTNETCORE|{Dotted(version ?? "8")}",
        "node" => $"NODE|{version ?? "22"}-lts",
        "python" => $"PYTHON|{version ?? "3.12"}",
        "java" => $"JAVA|{version ?? "21"}-java{version ?? "21"}",
        _ => $"PHP|{version ?? "8.3"}",
    };

    public static string ForFunctions(string runtime, string? version) => runtime switch
    {
        "dotnet" => $"DOTNET-ISOLATED|{Version(runtime, version)}",
        "node" => $"Node|{Version(runtime, version)}",
        "python" => $"Python|{Version(runtime, version)}",
        "java" => $"Java|{Version(runtime, version)}",
        _ => $"PowerShell|{Version(runtime, version)}",
    };

    /// <summary>The version of a language for functions, as App Service writes it.</summary>
    public static string Version(string runtime, string? version) => runtime switch
    {
        "dotnet" => Dotted(version ?? "8"),
        "node" => version ?? "22",
        "python" => version ?? "3.12",
        "java" => version ?? "21",
        _ => Dotted(version ?? "7.4"),
    };

    /// <summary>The value of <c>FUNCTIONS_WORKER_RUNTIME</c>.</summary>
    public static string Worker(string runtime) => runtime == "dotnet" ? "dotnet-isolated" : runtime;

    private static string Dotted(string version) => version.Contains('.', StringComparison.Ordinal) ? version : $"{version}.0";
}

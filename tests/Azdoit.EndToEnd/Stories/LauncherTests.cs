using System.Diagnostics;
using Azdoit.EndToEnd.Documentation;

namespace Azdoit.EndToEnd.Stories;

/// <summary><c>./azdoit</c> in a folder of its own, in front of a program and a dotnet that only tell how they were called.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Program = "#!/bin/sh\nhead -c 20; echo \"root $DOTNET_ROOT said $*\"\n";

    private const string Dotnet = """
        #!/bin/bash
        here=$(cd "$(dirname "$0")" && pwd)
        if [ "$1" = --list-runtimes ]; then echo "Microsoft.NETCore.App 10.0.0 [$here/shared/Microsoft.NETCore.App]"; exit; fi
        for argument; do case $argument in -p:PublishDir=*) folder=${argument#-p:PublishDir=} ;; esac; done
        mkdir -p "$folder" && echo '{}' >"$folder/Azdoit.Cli.runtimeconfig.json"
        case "$PRECOMPILED$*" in breaks*ReadyToRun=false) ;; breaks*) echo 'exit 134' >"$folder/Azdoit.Cli"; touch "$folder/Azdoit.dll"; chmod +x "$folder/Azdoit.Cli"; exit ;; esac
        cp "$here/program" "$folder/Azdoit.Cli"
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("azdoit-launcher-").FullName;

    public LauncherTests()
    {
        File.Copy(Path.Combine(Pages.Root, "azdoit"), Path.Combine(folder, "azdoit"));
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        Directory.CreateDirectory(Path.Combine(folder, "dotnet", "host", "fxr"));
        Script(Path.Combine(folder, "dotnet", "program"), Program);
        Script(Path.Combine(folder, "dotnet", "dotnet"), Dotnet);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_builds_once_and_passes_everything_on()
    {
        Assert.Contains("building azdoit (first use", (await RunAsync("./azdoit do 'list VMs'")).Errors, StringComparison.Ordinal);

        var (output, errors) = await RunAsync("echo input | ./azdoit do 'list VMs'");
        Assert.Equal($"input\nroot {folder}/dotnet said do list VMs\n", output);
        Assert.Empty(errors);
    }

    [Fact]
    public async Task A_runtime_that_moved_away_means_building_again()
    {
        await RunAsync("./azdoit");
        Directory.Move(Path.Combine(folder, "dotnet"), Path.Combine(folder, "moved"));

        var (output, errors) = await RunAsync("PATH=$PWD/moved:$PATH ./azdoit");
        Assert.Equal($"root {folder}/moved said \n", output);
        Assert.NotEmpty(errors);
    }

    [Theory]
    [InlineData("/nowhere\n/nowhere/host/fxr\n")]
    [InlineData("/usr\n")]
    [InlineData("")]
    public async Task A_wrong_note_about_the_runtime_heals(string note)
    {
        await RunAsync("./azdoit");
        await File.WriteAllTextAsync(Path.Combine(folder, "artifacts", "app", "dotnet-root"), note, TestContext.Current.CancellationToken);

        Assert.Equal($"root {folder}/dotnet said \n", (await RunAsync("./azdoit")).Output);
    }

    /// <summary>Each holds parts of the others: one that seems unchanged would hold those of yesterday.</summary>
    [Fact]
    public async Task After_a_change_all_assemblies_are_precompiled_anew()
    {
        await RunAsync("./azdoit");
        var left = Path.Combine(folder, "artifacts", "launcher", "obj", "Azdoit.Cli", "release_linux-x64", "R2R", "Azdoit.Sandbox.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        await File.WriteAllTextAsync(left, "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "src", "Changed.cs"), "", TestContext.Current.CancellationToken);

        Assert.Contains("its sources changed", (await RunAsync("./azdoit")).Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task Nothing_of_a_precompiled_program_that_does_not_start_is_kept()
    {
        var (output, errors) = await RunAsync("PRECOMPILED=breaks ./azdoit");

        Assert.Equal($"root {folder}/dotnet said \n", output);
        Assert.Contains("building without", errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(folder, "artifacts", "app"), "*.dll"));
    }

    [Fact]
    public async Task A_standard_input_that_is_closed_is_an_empty_one() => Assert.Equal($"root {folder}/dotnet said understand -\n", (await RunAsync("./azdoit understand - <&-")).Output);

    private static void Script(string path, string text)
    {
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<(string Output, string Errors)> RunAsync(string line)
    {
        var start = new ProcessStartInfo("/bin/bash", ["-c", line])
        {
            WorkingDirectory = folder, UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{folder}/dotnet:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment.Remove("DOTNET_ROOT");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output, await errors);
    }
}

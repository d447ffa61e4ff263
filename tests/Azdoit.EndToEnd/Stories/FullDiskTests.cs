using System.Text.Json.Nodes;
using Azdoit.EndToEnd.Cli;

namespace Azdoit.EndToEnd.Stories;

/// <summary>
/// Records that cannot be written. The full disk is a small one of its own, which needs a mount namespace; where that is not
/// permitted the test says so and ends. Only the records lie on it, so that the sandbox goes on as a cloud would.
/// </summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const string NotPermitted = "not permitted";

    /// <summary>The rest of the script runs with 400 KB for the records, which <c>fill 16K</c> leaves no more than 16 KB of.</summary>
    private const string SmallDisk = """
        set -u
        mkdir -p $AZDOIT_HOME/records
        echo '{ "state": { "directory": "records" } }' > $AZDOIT_HOME/config.json
        mount -t tmpfs -o size=400k none $AZDOIT_HOME/records 2> /dev/null || { echo 'not permitted'; exit; }
        fill() { head -c 1M /dev/zero > $AZDOIT_HOME/records/filler 2> /dev/null; truncate -s -$1 $AZDOIT_HOME/records/filler; }
        run() { $azdoit "$@" --yes --json; }
        run do 'create a resource group called rg-a'

        """;

    private readonly Home home = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => home.DisposeAsync();

    [Theory]
    [InlineData("touch $AZDOIT_HOME/file; export AZDOIT_HOME=$AZDOIT_HOME/file")]
    [InlineData("export AZDOIT_HOME=/proc/azdoit")]
    public async Task A_home_that_cannot_be_written_begins_nothing(string place)
    {
        var finished = await home.ShellAsync($"{place}; $azdoit do 'create a resource group called rg-a' --yes --json");

        Assert.Equal(2, finished.ExitCode);
        Assert.Contains("home-unusable", finished.Document().Codes);
    }

    [Fact]
    public async Task A_limit_on_the_size_of_files_is_no_bug()
    {
        // The runtime keeps its code in a large file of its own unless it is told not to.
        var finished = await home.ShellAsync("trap '' XFSZ; ulimit -f 2; export DOTNET_EnableWriteXorExecute=0; $azdoit do 'provision 2 VMs' --yes --json");

        Assert.NotEqual(70, finished.ExitCode);
        Assert.NotEqual("done", finished.Document().Outcome);
    }

    [Theory]
    [InlineData("fill 0")]
    [InlineData("mount -o remount,ro $AZDOIT_HOME/records")]
    public async Task On_a_full_disk_a_run_does_not_begin(string trouble)
    {
        if (await OnASmallDiskAsync($$"""
            {{trouble}}
            run do 'provision 2 Standard_D4s_v3 VMs in rg-a'
            mount -o remount,rw $AZDOIT_HOME/records; rm -f $AZDOIT_HOME/records/filler
            run do 'list VMs'
            run do 'provision 2 Standard_D4s_v3 VMs in rg-a'
            """) is not [_, var refused, var nothing, var made])
        {
            return;
        }

        Assert.Contains((int)refused["exit_code"]!, (int[])[1, 2, 3]);
        Assert.False((bool)refused["changed"]!);
        Assert.Contains(refused.Codes, code => code is "disk-full" or "file-unwritable" or "journal-unwritable");
        Assert.Empty(nothing.Items);
        Assert.Equal("done", made.Outcome);
    }

    [Fact]
    public async Task The_doctor_says_that_a_home_can_only_be_read()
    {
        if (await OnASmallDiskAsync("mount -o remount,ro $AZDOIT_HOME/records; $azdoit doctor --json; mount -o remount,rw $AZDOIT_HOME/records; $azdoit doctor --json") is not [_, var ill, var well])
        {
            return;
        }

        Assert.Equal((1, false), ((int)ill["exit_code"]!, (bool)ill.Items.First(item => (string)item!["name"]! == "home")!["ok"]!));
        Assert.Contains("file-unwritable", ill.Codes);
        Assert.Equal((0, true), ((int)well["exit_code"]!, (bool)well.Items.First(item => (string)item!["name"]! == "home")!["ok"]!));
    }

    [Fact]
    public async Task A_disk_that_fills_up_stops_the_run_and_a_resume_finishes_it()
    {
        // How much a run writes before its first effect may change, so the room grows until something was made.
        var documents = await OnASmallDiskAsync("""
            for room in 16K 20K 24K 28K 32K 36K 40K 44K 48K; do
              fill $room
              answer=$(run do 'provision 2 Standard_D4s_v3 VMs in rg-a')
              rm $AZDOIT_HOME/records/filler
              case $answer in *'"changed":true'*) break ;; esac
            done
            echo "$answer"
            run objectives resume last
            run do 'list VMs'
            """);
        if (documents is not [_, var stopped, var resumed, var listed])
        {
            return;
        }

        Assert.Equal(("failed", 7), (stopped.Outcome, (int)stopped["exit_code"]!));
        Assert.NotEmpty(stopped["leftovers"]!.AsArray());
        Assert.Contains(stopped.Codes, code => code is "disk-full" or "journal-unwritable");
        Assert.Equal(("done", 0), (resumed.Outcome, (int)resumed["exit_code"]!));
        Assert.Equal(["running", "running"], listed.Items.Select(item => (string)item!["state"]!));
    }

    [Fact]
    public async Task What_only_reads_goes_on_and_what_writes_leaves_everything_as_it_was()
    {
        // Nothing is pruned of what owns something, so the group is taken back first.
        var documents = await OnASmallDiskAsync("""
            answer=$(run objectives undo last)
            hash=$(echo "$answer" | grep -o 'sha256:[0-9a-f]*' | head -1)
            id=$(echo "$answer" | grep -o '/subscriptions/[^"]*/resourceGroups/rg-a' | head -1)
            $azdoit objectives undo last --approve $hash --allow destroy=$id --json
            fill 0
            $azdoit audit verify --json
            $azdoit objectives list --json
            $azdoit objectives export last
            $azdoit objectives export last --bundle $AZDOIT_HOME/records/b.json --json
            $azdoit objectives prune --older-than 1s --json
            $azdoit budget grant 1 --for 1h --reason full --json
            $azdoit objectives list --json
            rm $AZDOIT_HOME/records/filler
            test -e $AZDOIT_HOME/records/b.json && echo '{ "half": true }'
            $azdoit objectives prune --older-than 1s --json
            $azdoit audit verify --json
            """);
        if (documents is not [_, var undone, var verified, var listed, var exported, var bundled, var unpruned, var ungranted, var still, var pruned, var whole])
        {
            Assert.Empty(documents);
            return;
        }

        Assert.Equal("done", undone.Outcome);
        Assert.All((JsonObject[])[verified, whole], audit => Assert.True((bool)audit["result"]!["whole"]!));
        Assert.Equal(2, listed.Items.Count);
        Assert.NotNull(exported["objective_id"]);
        Assert.All((JsonObject[])[bundled, unpruned, ungranted], refused =>
        {
            Assert.NotEqual(0, (int)refused["exit_code"]!);
            Assert.Contains("disk-full", refused.Codes);
        });
        Assert.Equal(2, still.Items.Count);
        Assert.Equal("done", pruned.Outcome);
    }

    /// <returns>The documents that the script wrote; none where it could not run.</returns>
    private async Task<JsonObject[]> OnASmallDiskAsync(string script)
    {
        await File.WriteAllTextAsync(Path.Combine(home.Path, "script"), $"{SmallDisk}{script}\n$azdoit sandbox down > /dev/null\n", TestContext.Current.CancellationToken);
        var finished = await home.ShellAsync("unshare -rm bash $AZDOIT_HOME/script 2> /dev/null || echo 'not permitted'");
        if (finished.Output.StartsWith(NotPermitted, StringComparison.Ordinal))
        {
            TestContext.Current.SendDiagnosticMessage("not run: mounting a disk of one's own is not permitted here");
            return [];
        }

        return [.. finished.Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
    }
}

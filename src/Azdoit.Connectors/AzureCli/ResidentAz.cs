using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azdoit.Catalog;
using Azdoit.Connectors.Processes;

namespace Azdoit.Connectors.AzureCli;

/// <summary>One Python process for many commands. It ends when its input does, so it does not outlive us, however we end.</summary>
internal sealed class ResidentAz : AzWorker
{
    private readonly Process process;
    private readonly Task<string> errors;
    private readonly string record;

    private ResidentAz(Process process, string record)
    {
        this.process = process;
        this.record = record;
        // Read all the time: a full pipe would stop it.
        errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
    }

    /// <summary>As az names it; what went wrong where <see cref="IsUsable"/> is false.</summary>
    public string Version { get; private set; } = "";

    public bool IsUsable { get; private set; }

    public static async Task<ResidentAz?> StartAsync(InstalledAz az, AzEnvironment environment, ChildRegister register, CancellationToken ct)
    {
        var start = new ProcessStartInfo(az.Python!, ["-c", ResidentScript.Text(az.Mends)])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        environment.ApplyTo(start);
        ResidentAz resident;
        try
        {
            var started = Process.Start(start)!;
            resident = new(started, register.Add(started));
        }
        catch (Win32Exception)
        {
            return null;
        }

        var greeting = await resident.LineAsync(ct);
        resident.IsUsable = Json.Text(greeting, "version") is not null;
        resident.Version = Json.Text(greeting, "version") ?? Json.Text(greeting, "error") ?? await resident.LastWordsAsync();
        return resident;
    }

    public override async Task<AzResult?> RunAsync(ImmutableArray<string> words, CancellationToken ct)
    {
        try
        {
            var request = new JsonArray([.. words.Select(word => (JsonNode)word)]).ToJsonString();
            await process.StandardInput.WriteAsync((request + "\n").AsMemory(), ct);
            await process.StandardInput.FlushAsync(ct);
        }
        catch (IOException)
        {
            return null;
        }

        return await LineAsync(ct) is { } answer
            ? new((int)(Json.Number(answer, "code") ?? 1), Json.Text(answer, "output") ?? "", Json.Text(answer, "errors") ?? "")
            : null;
    }

    public override void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.WaitForExit();
        ChildRegister.Remove(record);
        process.Dispose();
    }

    /// <summary>Null at the end of its output.</summary>
    private async Task<JsonObject?> LineAsync(CancellationToken ct)
    {
        try
        {
            return await process.StandardOutput.ReadLineAsync(ct) is { } line ? JsonNode.Parse(line) as JsonObject : null;
        }
        catch (Exception broken) when (broken is IOException or JsonException)
        {
            return null;
        }
    }

    private async Task<string> LastWordsAsync()
    {
        process.Kill();
        return (await errors).TrimEnd().Split('\n')[^1];
    }
}

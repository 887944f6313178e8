using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>A session of the real tool, whose workers do what they are told.</summary>
internal sealed class FaultySession : IDisposable
{
    // A busy machine may need minutes; the test run itself is given up after ten.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private static readonly string Worker = typeof(FaultySession).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "FaultyWorker").Value!;

    private readonly JsonArray _workers = [];
    private readonly string _mark = Guid.NewGuid().ToString("N");

    public TempFolder Folder { get; } = new();

    public string Workspace => Folder["workspace"];

    /// <summary>More of the settings, by name.</summary>
    public JsonObject Settings { get; } = [];

    /// <summary>Adds a worker that takes steps.</summary>
    public FaultySession With(string name, params string[] steps) => With(name, new JsonObject(), steps);

    /// <summary>Adds a worker that takes steps, with limits.</summary>
    public FaultySession With(string name, JsonObject limits, params string[] steps)
    {
        JsonArray program = ["dotnet", Worker, name];
        foreach (string step in steps)
        {
            program.Add(step);
        }

        _workers.Add(new JsonObject
        {
            ["name"] = name,
            ["role"] = name,
            ["program"] = program,
            ["environment"] = new JsonObject { ["FAULTY_MARK"] = _mark },
            ["limits"] = limits,
        });
        return this;
    }

    /// <summary>A peer that does nothing but review.</summary>
    public FaultySession WithReviewer(string name, string verdict = "approved") =>
        With(name, "status:here", "progress:100", $"reviews:{verdict}");

    /// <summary>Runs it to its end.</summary>
    public async Task<ToolRun> RunAsync(string input = "", params string[] more)
    {
        using Process process = Start(more);
        using CancellationTokenSource limit = new(Limit);
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            string error = await process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>Starts it.</summary>
    public Process Start(params string[] more)
    {
        JsonObject settings = (JsonObject)Settings.DeepClone();
        settings["workers"] = _workers.DeepClone();
        Folder.Write("setup.json", settings.ToJsonString());
        Directory.CreateDirectory(Folder["target"]);
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string arg in (string[])
            [
                Path.Combine(AppContext.BaseDirectory, "maestro.dll"), "supervise", "--target", "target",
                "--workspace", "workspace", "--config", "setup.json", .. more, "do it",
            ])
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("ORCHESTRATOR_LOG_LEVEL");
        return Process.Start(start)!;
    }

    /// <summary>Everybody of the session's workers who is alive, wherever they went.</summary>
    public IEnumerable<int> Alive() => ProcessMarks.With($"FAULTY_MARK={_mark}");

    /// <summary>The only file of that name in the workspace.</summary>
    public string File(string name) =>
        Assert.Single(Directory.EnumerateFiles(Workspace, name, SearchOption.AllDirectories));

    /// <summary>The rows of the log, which has to be one that the tool accepts.</summary>
    public async Task<JsonElement[]> RowsAsync()
    {
        string log = File("audit.jsonl");
        ToolRun verified = await ToolRun.Of(Folder, "audit", "verify", log, "--demo-key");
        Assert.True(verified.ExitCode == 0, verified.Shown);
        return [.. System.IO.File.ReadAllLines(log).Select(static row => JsonElement.Parse(row))];
    }

    /// <summary>How many rows speak of something, as their reason or in their detail.</summary>
    public async Task<int> CountAsync(string word) =>
        (await RowsAsync()).Count(row => row.GetRawText().Contains(word, StringComparison.Ordinal));

    public void Dispose()
    {
        foreach (int id in Alive())
        {
            using Process left = Process.GetProcessById(id);
            left.Kill();
        }

        Folder.Dispose();
    }
}

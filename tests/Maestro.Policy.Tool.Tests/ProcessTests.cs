using System.Diagnostics;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests;

/// <summary>The real process: everything that the other tests replace.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Process_AnswersWithItsExitCode()
    {
        using TempFolder folder = new();

        (int exitCode, string output, string error) =
            await Run(folder, "secret caf\u00e9 \u6771\u4eac\n", "gate", "--prompts", "-", "--run-id", "P", "--json");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.StartsWith("{\"file\":\"-\",\"prompts\":1,\"decision\":\"STOPPED\"", output, StringComparison.Ordinal);
        Assert.Single(folder.Lines("logs/maestro_gate.jsonl"));
    }

    [Fact]
    public async Task SigTerm_AsksAsCtrlCDoes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such signal.");
        using TempFolder folder = new();
        folder.Write("log.jsonl", "{\"run_id\":\"R\"}\n");
        using Process process = Start(folder, "audit", "tail", "-f", "log.jsonl", "--json");
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());

        using Process kill = Process.Start("kill", $"-TERM {process.Id}");
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
    }

    private static async Task<(int ExitCode, string Output, string Error)> Run(
        TempFolder folder, string input, params string[] args)
    {
        using Process process = Start(folder, args);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }

    private static Process Start(TempFolder folder, params string[] args)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (string arg in (string[])[Path.Combine(AppContext.BaseDirectory, "maestro.dll"), .. args])
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }
}

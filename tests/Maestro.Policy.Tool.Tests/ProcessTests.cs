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

    private static async Task<(int ExitCode, string Output, string Error)> Run(
        TempFolder folder, string input, params string[] args)
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

        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Maestro.Policy.Tests.Audit;

/// <summary>Another process that writes to a log.</summary>
internal sealed class WriterProcess : IDisposable
{
    private static readonly string Program = typeof(WriterProcess).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == "CrashWriter").Value!;

    private readonly Process _process;

    public WriterProcess(params string[] arguments) =>
        _process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>What it says is on record: who wrote it, and which row it was.</summary>
    public List<(string Writer, int Row)> Acknowledged { get; } = [];

    /// <summary>Lets it write some rows, kills it, and reads what it had said by then.</summary>
    public async Task KillAfter(int rows)
    {
        while (Acknowledged.Count < rows && await Read())
        {
        }

        _process.Kill();
        await End();
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>Its exit code and what it complained about.</returns>
    public async Task<(int ExitCode, string Error)> End()
    {
        Task<string> error = _process.StandardError.ReadToEndAsync();
        while (await Read())
        {
        }

        await _process.WaitForExitAsync();
        return (_process.ExitCode, await error);
    }

    public void Dispose() => _process.Dispose();

    // The last line may be torn, as the process was.
    private async Task<bool> Read()
    {
        string? line = await _process.StandardOutput.ReadLineAsync();
        if (line?.Split(' ') is [{ } writer, { } row]
            && int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            Acknowledged.Add((writer, number));
        }

        return line is not null;
    }
}

using System.Diagnostics;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A process that was run to its end, and what it printed.</summary>
public sealed record Run(int ExitCode, string Output)
{
    // A busy machine may need minutes; the test run itself is given up after ten.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Whether the feeds don't have what was asked for, or can't be reached.</summary>
    public bool LacksPackages =>
        Output.Contains("error NU1101", StringComparison.Ordinal)
            || Output.Contains("error NU1301", StringComparison.Ordinal);

    public static Run Dotnet(string folder, string[] arguments, string? packageCache = null, string input = "") =>
        Of("dotnet", folder, arguments, packageCache, input);

    public static Run Of(
        string program, string folder, string[] arguments, string? packageCache = null, string input = "")
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that runs these tests must not reach into the builds that they start.
        string[] names = [.. start.Environment.Keys];
        foreach (string name in names.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)))
        {
            start.Environment.Remove(name);
        }

        // No server may outlive its build: it would hold the pipes open, and the next build would not be on its own.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packageCache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageCache;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!Task.WaitAll([process.WaitForExitAsync(), output, error], Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        return new(process.ExitCode, output.Result + error.Result);
    }
}

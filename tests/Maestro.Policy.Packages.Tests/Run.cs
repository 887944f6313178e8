using System.Diagnostics;

namespace Maestro.Policy.Packages.Tests;

/// <summary>A process that was run to its end, and what it printed.</summary>
public sealed record Run(int ExitCode, string Output)
{
    public static Run Dotnet(string folder, string[] arguments, string? packageCache = null) =>
        Of("dotnet", folder, arguments, packageCache);

    public static Run Of(string program, string folder, string[] arguments, string? packageCache = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that runs these tests must not reach into the builds that they start.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packageCache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageCache;
        }

        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output + error.Result);
    }
}

using System.Diagnostics;

namespace Maestro.Policy.Browser.Tests;

/// <summary>A page that the tool writes, in a folder that is gone after the test.</summary>
internal sealed class ToolPage : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("maestro-page-");

    public string File => Path.Combine(_folder.FullName, "page.html");

    /// <summary>Runs the tool in the folder.</summary>
    /// <returns>What it complained about.</returns>
    public async Task<string> Run(params string[] arguments)
    {
        string tool = Path.Combine(AppContext.BaseDirectory, "maestro.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [tool, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return await error;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

using System.Text;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise;

/// <summary>A run of the tool in this process, whose workers are processes.</summary>
internal static class SessionRun
{
    /// <summary>What the tool is called with.</summary>
    public static string[] Itself { get; } = ["dotnet", Path.Combine(AppContext.BaseDirectory, "maestro.dll")];

    public static async Task<ToolRun> Of(TempFolder folder, ITerminal? terminal, string typed, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        ToolHost host = new()
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(typed)),
            Output = output,
            Error = error,
            Folder = folder.Root,
            Itself = Itself,
            ErrorTerminal = terminal,
        };
        int exitCode = await new MaestroTool(host).RunAsync(args, TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

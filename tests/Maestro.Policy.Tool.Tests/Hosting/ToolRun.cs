using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tool.Gate;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>What one run of the tool came to.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The one JSON document on standard output; anything else there is an error.</summary>
    public JsonElement Json
    {
        get
        {
            using JsonDocument document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    /// <summary>All that is known of it, for messages.</summary>
    public string Shown => $"{ExitCode}: {Output}{Error}";

    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<ToolRun> Of(TempFolder folder, params string[] args) => With(folder, "", args);

    public static Task<ToolRun> With(TempFolder folder, string input, params string[] args) =>
        With(folder, new MemoryStream(Encoding.UTF8.GetBytes(input)), args);

    public static async Task<ToolRun> With(
        TempFolder folder,
        Stream input,
        string[] args,
        Func<IGate<Prompt>>? gate = null,
        ITerminal? terminal = null,
        ITerminal? outputTerminal = null,
        TimeProvider? time = null,
        CancellationToken cancellationToken = default)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        ToolHost host = new()
        {
            Input = input,
            Output = output,
            Error = error,
            Folder = folder.Root,
            Time = time ?? new ManualTime(),
            OutputTerminal = outputTerminal,
            ErrorTerminal = terminal,
            Variable = static name => name == "AUDIT_KEY" ? SignedRows.Key : null,
        };
        int exitCode = await new MaestroTool(host, gate).RunAsync(args, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}

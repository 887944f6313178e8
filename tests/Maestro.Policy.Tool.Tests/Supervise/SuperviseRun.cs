using Maestro.Policy.TestKit;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Supervise;

namespace Maestro.Policy.Tool.Tests.Supervise;

/// <summary>A command line that went through the real parser; the session only says that it would run.</summary>
internal sealed record SuperviseRun(int ExitCode, SuperviseArguments? Arguments, string Output, string Error)
{
    public static async Task<SuperviseRun> Of(IReadOnlyDictionary<string, string> variables, params string[] args)
    {
        SuperviseArguments? asked = null;
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        ToolHost host = new()
        {
            Input = Stream.Null,
            Output = output,
            Error = error,
            Folder = AppContext.BaseDirectory,
            Time = new ManualTime(),
            Variable = name => variables.GetValueOrDefault(name),
        };
        MaestroTool tool = new(host, session: (arguments, _) =>
        {
            asked = arguments;
            return Task.FromResult(ExitCodes.Success);
        });
        int exitCode = await tool.RunAsync(["supervise", .. args], default);
        return new(exitCode, asked, output.ToString(), error.ToString());
    }
}

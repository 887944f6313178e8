using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>The command <c>maestro supervise</c>: worker programs under supervision.</summary>
/// <param name="host">Everything outside.</param>
/// <param name="run">Runs a session, and gives the exit code.</param>
internal sealed class SuperviseCommand(
    ToolHost host, Func<SuperviseArguments, CancellationToken, Task<int>> run)
{
    /// <summary>What the command is called.</summary>
    public const string Name = "supervise";

    private readonly SuperviseOptions _options = new(host);

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new(
            Name, "Runs worker programs under supervision: 0 finished, 1 stopped, 2 waits for a human.");
        _options.AddTo(command);
        command.SetAction((parsed, cancellation) => run(_options.Read(parsed), cancellation));
        return command;
    }
}

using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>The command <c>maestro simulate</c>: worlds that give the same numbers for the same seed.</summary>
internal sealed class SimulateCommand(ToolHost host)
{
    /// <summary>The command, ready for the parser.</summary>
    public Command Build() => new("simulate", "Simulates worlds: the same seed gives the same numbers.")
    {
        new EmergencyCommand(host).Build(),
    };
}

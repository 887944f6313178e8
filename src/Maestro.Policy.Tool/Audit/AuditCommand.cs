using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit</c>: what can be done with an audit log.</summary>
internal sealed class AuditCommand(ToolHost host)
{
    /// <summary>The command, ready for the parser.</summary>
    public Command Build() => new("audit", "Verifies audit logs, shows their rows and sums them up.")
    {
        new VerifyCommand(host).Build(),
        new ShowCommand(host).Build(),
        new StatsCommand(host).Build(),
        new TailCommand(host).Build(),
    };
}

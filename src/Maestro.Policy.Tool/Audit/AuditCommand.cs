using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit</c>: what can be done with an audit log.</summary>
internal sealed class AuditCommand(ToolHost host)
{
    /// <summary>The command, ready for the parser.</summary>
    public Command Build() => new("audit", "Verifies audit logs.") { new VerifyCommand(host).Build() };
}

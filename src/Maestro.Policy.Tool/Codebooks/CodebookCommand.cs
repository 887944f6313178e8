using System.CommandLine;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>The command <c>maestro codebook</c>: what can be done with a codebook.</summary>
internal sealed class CodebookCommand(ToolHost host)
{
    /// <summary>The command, ready for the parser.</summary>
    public Command Build() =>
        new("codebook", "Checks, compares and uses codebooks.")
        {
            new CheckCommand(host).Build(),
            new DiffCommand(host).Build(),
            new PackCommand(host).Build(),
            new UnpackCommand(host).Build(),
        };
}

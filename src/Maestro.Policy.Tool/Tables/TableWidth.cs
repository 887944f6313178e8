using System.Runtime.CompilerServices;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Tables;

/// <summary>How wide tables may be.</summary>
internal static class TableWidth
{
    /// <summary>How wide the terminal is; <see langword="null"/> where there is none.</summary>
    public static int? Of(ToolHost host) => host.OutputTerminal is { } terminal ? Of(terminal) : null;

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Of(ITerminal terminal) => terminal.Open().Profile.Width;
}

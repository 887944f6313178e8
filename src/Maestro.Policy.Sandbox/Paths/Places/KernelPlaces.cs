using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>The folders whose names a system makes up while one looks.</summary>
internal static class KernelPlaces
{
    /// <summary>Whether a place is such a folder or lies in one, away from every root.</summary>
    public static bool Has(ReadOnlySpan<char> place, PathSyntax syntax, RootTable roots) =>
        !syntax.IsWindows
        && (syntax.IsIn(place, "/proc") || syntax.IsIn(place, "/dev"))
        && !roots.Touches(place);
}

using System.Buffers;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>What the reference's language takes for the end of a line, and for white space around one.</summary>
internal static class ReferenceSpace
{
    /// <summary>All white space: Unicode's, and the four separators U+001C to U+001F.</summary>
    public const string Spaces =
        "\t\n\v\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
        + "\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    /// <summary>What ends a line: also inside a string of a row, so that the row falls apart.</summary>
    public static SearchValues<char> LineEnds { get; } =
        SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");
}

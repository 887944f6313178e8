using Maestro.Policy.Compatibility.UnkeyedChains.Reading;
using Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

namespace Maestro.Policy;

/// <summary>Verifies the reference's runtime rows, which are chained without a key, together with the verdict that
/// their source gave itself.</summary>
/// <remarks>
/// Both come from the same hand, so this finds accidents, and not somebody who writes both anew. All members are safe
/// for concurrent use.
/// </remarks>
public static class RuntimeChain
{
    /// <summary>How many bytes the rows may have; longer ones are refused unread.</summary>
    public const int MaxBytes = ChainText.MaxBytes;

    /// <summary>How many lines the rows may have; more are refused unread.</summary>
    public const int MaxLines = ChainText.MaxLines;

    /// <summary>How many bytes the source's verdict may have; a longer one is refused unread.</summary>
    public const int MaxSourceBytes = 1024 * 1024;

    /// <summary>Verifies rows.</summary>
    /// <param name="rows">The rows, one a line.</param>
    /// <param name="sourceVerdict">The verdict of their source, a JSON object.</param>
    /// <returns>The verdict; there is one for any bytes.</returns>
    public static RuntimeVerdict Verify(ReadOnlySpan<byte> rows, ReadOnlySpan<byte> sourceVerdict)
    {
        RuntimeFindings findings = new();
        RuntimeRows.Read(rows, findings);
        RuntimeWalk.Check(findings);
        if (!findings.IsUnreadable)
        {
            SourceVerdict.Check(sourceVerdict, findings);
        }

        return new(findings);
    }
}

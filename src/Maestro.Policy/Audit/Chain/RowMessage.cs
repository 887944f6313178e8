using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>What of a row is signed.</summary>
internal sealed class RowMessage(AuditFormat format)
{
    private readonly CanonicalWriter _writer = new();

    /// <summary>The bytes that are signed.</summary>
    /// <param name="tape">Holds the row.</param>
    /// <param name="members">Those of its members that chain it.</param>
    /// <param name="head">The hash of the row before, and a line feed.</param>
    public ReadOnlySpan<byte> Of(JsonTape tape, scoped in ChainMembers members, ReadOnlySpan<byte> head)
    {
        bool isArl = format == AuditFormat.Arl;
        _writer.Begin(isArl ? head : [], tape);
        _writer.Object(tape, tape[0], isArl ? members.All : members.OwnHash);
        return _writer.Written;
    }
}

using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy;

/// <summary>Reads the rows of an audit log back, signed or not, those of the reference included.</summary>
/// <remarks>
/// Reading isn't verifying: nothing says that the rows are what was written, that none are missing, or who wrote them.
/// <see cref="AuditVerifier"/> says that. Nothing is guessed either: what a row doesn't say, or says in words that
/// aren't known, isn't there. A UTF-8 byte order mark at the beginning and blank lines are passed over.
/// </remarks>
public static class AuditReader
{
    /// <summary>Reads a log row by row, in memory that doesn't grow with it.</summary>
    /// <param name="log">The log: a JSON object a line, in UTF-8. It is read while the rows are taken, and isn't
    /// closed.</param>
    /// <param name="faulted">Gets every line that is no row, in its place between the rows; reading goes on with the
    /// next line. Lines of more than 1,048,576 bytes are no rows.</param>
    /// <param name="dialect">What is accepted as a row; by default what no two readers could read differently.</param>
    /// <param name="cancellationToken">Cancels the reading before the next line.</param>
    /// <returns>The rows in the order of the log; they can be taken once.</returns>
    /// <exception cref="IOException">The log can't be read; thrown while the rows are taken.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled; thrown while the rows are
    /// taken.</exception>
    public static IEnumerable<AuditEntry> Read(
        Stream log,
        Action<AuditLineFault> faulted,
        AuditDialect dialect = AuditDialect.Strict,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(faulted);
        return Rows(new(log), faulted, dialect, cancellationToken);
    }

    /// <summary>Reads one row.</summary>
    /// <param name="utf8Line">The line, in UTF-8, with its end or without.</param>
    /// <param name="entry">The row.</param>
    /// <param name="fault">What is wrong where it is no row; a blank line is none.</param>
    /// <param name="dialect">What is accepted as a row.</param>
    /// <returns>Whether the line is a row; it then is the first row of the first line.</returns>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8Line,
        [NotNullWhen(true)] out AuditEntry? entry,
        out AuditLineFault fault,
        AuditDialect dialect = AuditDialect.Strict)
    {
        entry = Parse(new(), utf8Line, dialect, 1, 0, out fault);
        return entry is not null;
    }

    private static IEnumerable<AuditEntry> Rows(
        LineScanner lines, Action<AuditLineFault> faulted, AuditDialect dialect, CancellationToken cancellationToken)
    {
        JsonTape tape = new();
        long row = 0;
        while (lines.Read(out ReadOnlySpan<byte> line) || lines.SkipLongLine())
        {
            cancellationToken.ThrowIfCancellationRequested();
            line = lines.Number == 1 && line.StartsWith(Mark) ? line[Mark.Length..] : line;
            if (lines.IsTooLong || !LineScanner.IsBlank(line))
            {
                AuditEntry? entry = Next(tape, lines, line, dialect, row++, out AuditLineFault fault);
                if (entry is null)
                {
                    faulted(fault);
                }
                else
                {
                    yield return entry;
                }
            }
        }
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static AuditEntry? Next(
        JsonTape tape,
        LineScanner lines,
        ReadOnlySpan<byte> line,
        AuditDialect dialect,
        long row,
        out AuditLineFault fault)
    {
        if (lines.IsTooLong || line.Length > LineScanner.MaxLength)
        {
            fault = new(lines.Number, AuditFault.NotJson, $"A row has more than {LineScanner.MaxLength} bytes.");
            return null;
        }

        AuditEntry? entry = Parse(tape, line, dialect, lines.Number, row, out fault);
        bool isTorn = entry is null && fault.Fault == AuditFault.NotJson && !lines.HasEnd;
        fault = isTorn ? fault with { Fault = AuditFault.TornTail } : fault;
        return entry;
    }

    private static AuditEntry? Parse(
        JsonTape tape, ReadOnlySpan<byte> line, AuditDialect dialect, long number, long row, out AuditLineFault fault)
    {
        line = line.Trim(" \t\r\n"u8);
        fault = default;
        if (!tape.TryRead(line, dialect, out JsonFault json))
        {
            fault = new(number, AuditFault.NotJson, json.ToString());
            return null;
        }

        if (tape[0].Kind != JsonTokenKind.Object)
        {
            fault = new(number, AuditFault.NotObject, Detail: null);
            return null;
        }

        return new(tape, line, dialect, number, row);
    }
}

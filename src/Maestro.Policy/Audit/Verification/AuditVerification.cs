namespace Maestro.Policy;

/// <summary>What a verifier found.</summary>
public sealed class AuditVerification
{
    internal AuditVerification(long rows, string head) => (Rows, Head) = (rows, head);

    internal AuditVerification(long rows, string head, AuditFault fault, long? line, string? detail)
        : this(rows, head) =>
        (Fault, FirstBadRow, FirstBadLine, Detail) = (fault, line is null ? null : rows, line, detail);

    /// <summary>Whether every row is what was signed, in the order in which it was signed.</summary>
    /// <value><see langword="true"/> where nothing is wrong.</value>
    public bool IsValid => Fault is null;

    /// <summary>How many rows are right, from the first on.</summary>
    /// <value>All of them, where nothing is wrong.</value>
    public long Rows { get; }

    /// <summary>The hash of the last row that is right.</summary>
    /// <value>64 hexadecimal digits; zeros before the first row.</value>
    public string Head { get; }

    /// <summary>The first row that is wrong.</summary>
    /// <value>Counted from 0 in its file, blank lines left out; <see langword="null"/> where nothing is wrong, or no
    /// row but the anchor.</value>
    public long? FirstBadRow { get; }

    /// <summary>The line of the first row that is wrong.</summary>
    /// <value>Counted from 1, blank lines included; <see langword="null"/> where no row is.</value>
    public long? FirstBadLine { get; }

    /// <summary>What is wrong with it.</summary>
    /// <value><see langword="null"/> where nothing is wrong.</value>
    public AuditFault? Fault { get; }

    /// <summary>More about what is wrong, for people.</summary>
    /// <value><see langword="null"/> where there is no more to say.</value>
    public string? Detail { get; }
}

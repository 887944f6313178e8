using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>One line of a council's session: it was opened, a ballot was cast, it decided, it was closed.</summary>
/// <remarks>Immutable. A session is kept as a JSON object a line, or inside an audit log, whose hashes then vouch for
/// it: each record is a further member of a row. A record gives no permission, whatever it says;
/// <see cref="CouncilReplay"/> says whether a session is what it claims to be.</remarks>
public abstract record CouncilRecord
{
    /// <summary>The name of the member of an audit row that holds a record.</summary>
    /// <value><c>council</c>.</value>
    public const string FieldName = "council";

    /// <summary>How long a line may be.</summary>
    /// <value>1,048,576 UTF-16 code units.</value>
    public const int MaxLength = 1 << 20;

    private protected CouncilRecord(string session, int seq)
    {
        ArgumentException.ThrowIfNullOrEmpty(session);
        ArgumentOutOfRangeException.ThrowIfNegative(seq);
        (Session, Seq) = (session, seq);
    }

    /// <summary>The session.</summary>
    /// <value>An id, which isn't empty.</value>
    public string Session { get; }

    /// <summary>The place of the record in its session.</summary>
    /// <value>From 0, without gaps.</value>
    public int Seq { get; }

    /// <summary>What the record says.</summary>
    /// <value><c>session_opened</c>, <c>ballot</c>, <c>decision</c> or <c>session_closed</c>.</value>
    public abstract string Kind { get; }

    /// <summary>Reads a line.</summary>
    /// <param name="line">A JSON object with the members of its kind, each once, and no other.</param>
    /// <param name="record">The record.</param>
    /// <param name="fault">What is wrong where it is none.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(
        string? line, [NotNullWhen(true)] out CouncilRecord? record, [NotNullWhen(false)] out string? fault)
    {
        record = CouncilRecordReader.Read(line, out fault);
        return record is not null;
    }

    /// <summary>The record as a line.</summary>
    /// <returns>JSON, without a line break.</returns>
    public string ToJson() => CouncilRecordWriter.Write(this);

    /// <summary>The record as a further member of an audit row.</summary>
    /// <returns>The member <see cref="FieldName"/>, an object.</returns>
    public AuditField ToField() => new(FieldName, AuditValue.FromJson(ToJson()));

    /// <summary>The record as a row of an audit log.</summary>
    /// <param name="time">When it was made.</param>
    /// <param name="runId">The run that the session belongs to.</param>
    /// <param name="step">What the row says beside it, in words of the host's codebook.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">Layer and reason of <paramref name="step"/> aren't words of one codebook, or
    /// it is sealed where it may not be.</exception>
    public AuditRow ToRow(DateTimeOffset time, string runId, in RowHeader step) => new(time, runId, step, ToField());

    /// <summary>The record as a line.</summary>
    /// <returns><see cref="ToJson"/>.</returns>
    public sealed override string ToString() => ToJson();

    internal abstract void WriteMembers(Utf8JsonWriter json);
}

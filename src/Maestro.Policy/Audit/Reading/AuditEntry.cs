using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Reading;

namespace Maestro.Policy;

/// <summary>A row of an audit log as it was read back: what it says, unverified.</summary>
/// <remarks>Immutable, and safe for use by any number of threads. A property is <see langword="null"/> where the row
/// lacks the member, or has something of another kind there; <see cref="this[string]"/> has it as it is.</remarks>
public sealed class AuditEntry
{
    private readonly AuditDialect _dialect;
    private IReadOnlyDictionary<string, AuditValue>? _members;

    internal AuditEntry(JsonTape tape, ReadOnlySpan<byte> line, AuditDialect dialect, long number, long row)
    {
        _dialect = dialect;
        (Line, Row, Json) = (number, row, Encoding.UTF8.GetString(line));
        Time = EntryTime.Parse(tape.FindText("ts"u8) ?? tape.FindText("ts_utc"u8));
        RunId = tape.FindText("run_id"u8);
        Layer = tape.FindText("layer"u8);
        Decision = tape.FindText("decision"u8);
        Reason = tape.FindText("reason_code"u8);
        FinalDecider = tape.FindText("final_decider"u8);
        LogEvent = tape.FindText("log_event"u8);
        RequestDigest = tape.FindText("request_digest"u8);
        IsSealed = tape.FindFlag("sealed"u8);
        IsOverridable = tape.FindFlag("overrideable"u8);
    }

    /// <summary>The line of the log.</summary>
    /// <value>Counted from 1, blank lines included.</value>
    public long Line { get; }

    /// <summary>Which row of the log it is.</summary>
    /// <value>Counted from 0, as a verifier counts: blank lines left out, lines that are no rows included.</value>
    public long Row { get; }

    /// <summary>The row as it stands in the log.</summary>
    /// <value>One JSON object, without white space around it. Inside it may stand whatever JSON allows, characters that
    /// steer a terminal included.</value>
    public string Json { get; }

    /// <summary>When the decision was taken: the member <c>ts</c>, or <c>ts_utc</c> where there is none.</summary>
    /// <value>With the offset that the row gives; <see langword="null"/> where it gives none, since nobody knows then
    /// when that was.</value>
    public DateTimeOffset? Time { get; }

    /// <summary>The run: <c>run_id</c>.</summary>
    /// <value>Text that anybody may have chosen.</value>
    public string? RunId { get; }

    /// <summary>The layer: <c>layer</c>.</summary>
    /// <value>A name of the codebook that the log was written with.</value>
    public string? Layer { get; }

    /// <summary>The decision's word: <c>decision</c>.</summary>
    /// <value>Also a word that is no verdict's; <see langword="null"/> in a row of the log itself.</value>
    public string? Decision { get; }

    /// <summary>The verdict that the decision's word is.</summary>
    /// <value><see langword="null"/> where <see cref="Decision"/> is missing or no verdict's word.</value>
    public Verdict? Verdict => WireNames.TryParse(Decision, out Verdict verdict) ? verdict : null;

    /// <summary>The reason: <c>reason_code</c>.</summary>
    /// <value>A name of the codebook that the log was written with.</value>
    public string? Reason { get; }

    /// <summary>The word for who had the last word: <c>final_decider</c>.</summary>
    /// <value>Also a word that is no decider's.</value>
    public string? FinalDecider { get; }

    /// <summary>Who had the last word.</summary>
    /// <value><see langword="null"/> where <see cref="FinalDecider"/> is missing or no decider's word.</value>
    public Decider? Decider => WireNames.TryParse(FinalDecider, out Decider decider) ? decider : null;

    /// <summary>Whether the stop is sealed: <c>sealed</c>.</summary>
    /// <value>What the row says, whatever its decision is.</value>
    public bool? IsSealed { get; }

    /// <summary>Whether a human can lift it: <c>overrideable</c>.</summary>
    /// <value>What the row says, whatever its decision is.</value>
    public bool? IsOverridable { get; }

    /// <summary>The digest of the request: <c>request_digest</c>.</summary>
    /// <value>Text; 64 hexadecimal digits in the library's own rows.</value>
    public string? RequestDigest { get; }

    /// <summary>What happened to the log itself: <c>log_event</c>.</summary>
    /// <value><see langword="null"/> in a row about a decision.</value>
    public string? LogEvent { get; }

    /// <summary>A member of the row.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its value; <see langword="null"/> where the row has no such member.</returns>
    public AuditValue? this[string name]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(name);
            _members ??= EntryMembers.Of(Json, _dialect);
            return _members.TryGetValue(name, out AuditValue value) ? value : default(AuditValue?);
        }
    }

    /// <summary>The row as it stands in the log.</summary>
    /// <returns><see cref="Json"/>.</returns>
    public override string ToString() => Json;
}

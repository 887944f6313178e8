using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Maestro.Policy.Audit.Privacy;

namespace Maestro.Policy;

/// <summary>What may stand in audit rows: whether personal data does, and how long they may be.</summary>
/// <remarks>Immutable and safe for use by any number of threads. What is taken for an address or a phone number, and
/// what isn't, is written down in <c>docs/audit-privacy.md</c>; names, postal addresses and whatever else only people
/// recognise are not found.</remarks>
public sealed record AuditPrivacy
{
    /// <summary>What becomes of e-mail addresses.</summary>
    /// <value><see cref="AuditPersonalData.Redact"/> by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    public AuditPersonalData Emails { get; init => field = Known(value); }

    /// <summary>What becomes of phone numbers.</summary>
    /// <value><see cref="AuditPersonalData.Redact"/> by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the three.</exception>
    public AuditPersonalData Phones { get; init => field = Known(value); }

    /// <summary>How long a text may be, and a name.</summary>
    /// <value>Code points: 64 to 1,048,576; 4,096 by default. What is longer is cut, and ends with
    /// <c>&lt;TRUNCATED&gt;[original_length=N]</c>.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that range.</exception>
    public int MaxTextLength { get; init => field = InRange(value, TextCut.MinLength, 1 << 20); } = 4096;

    /// <summary>How long a value that isn't text may be.</summary>
    /// <value>Bytes of its canonical JSON: 64 to 16,777,216; 65,536 by default. In place of a longer one stands the
    /// text <c>&lt;TRUNCATED&gt;[original_length=N]</c>.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that range.</exception>
    public int MaxJsonLength { get; init => field = InRange(value, TextCut.MinLength, 1 << 24); } = 1 << 16;

    /// <summary>How many further members a row may have.</summary>
    /// <value>1 to 1,024; 64 by default. A row with more is refused.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that range.</exception>
    public int MaxMembers { get; init => field = InRange(value, 1, 1024); } = 64;

    /// <summary>Cleans a row: names and values of its further members, at every depth, and the decision's detail.
    /// </summary>
    /// <remarks>The run's id and the words of the codebook are never altered: a run's id that holds personal data is
    /// refused where that is to be refused, and otherwise stays. Cleaning a row again changes nothing.</remarks>
    /// <param name="row">The row.</param>
    /// <returns>The row as it may go on record; the same object when nothing had to be done.</returns>
    /// <exception cref="AuditRowRefusedException">It holds personal data that is to be refused, or more members than
    /// <see cref="MaxMembers"/>.</exception>
    public AuditRow Apply(AuditRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Extra.Length > MaxMembers)
        {
            throw new AuditRowRefusedException(
                "", $"it has {row.Extra.Length} further members, not up to {MaxMembers}");
        }

        new TextCleaner(this, "run_id").Check(row.Decision.RunId);
        ImmutableArray<AuditField> extra = RowCleaner.Clean(this, row.Extra);
        string? detail = row.Decision.Detail;
        string? cleanDetail = detail is null ? null : RowCleaner.Detail(this).Clean(detail);
        return extra == row.Extra && ReferenceEquals(detail, cleanDetail)
            ? row
            : new(row.Time, row.Decision.WithDetail(cleanDetail), extra);
    }

    /// <summary>Says whether a text holds personal data that doesn't go on record as it is.</summary>
    /// <param name="text">The text, of any length: it is read as a whole, in one pass for each kind.</param>
    /// <returns><see langword="true"/> when it holds an address or a phone number that isn't kept.</returns>
    public bool Finds(ReadOnlySpan<char> text) =>
        (Emails != AuditPersonalData.Keep && EmailScanner.TryFind(text, out _, out _))
        || (Phones != AuditPersonalData.Keep && PhoneScanner.TryFind(text, out _, out _));

    /// <summary>Cleans a text that goes somewhere else than into a row: of any length, and never cut.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text without personal data; the same object when nothing had to be done. Cleaning it again changes
    /// nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="AuditRowRefusedException">It holds personal data that is to be refused.</exception>
    public string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextCleaner(this, "text").CleanWhole(text);
    }

    private static AuditPersonalData Known(
        AuditPersonalData value, [CallerMemberName] string option = "") =>
        value is AuditPersonalData.Redact or AuditPersonalData.Refuse or AuditPersonalData.Keep
            ? value
            : throw new ArgumentOutOfRangeException(option, value, $"{option} is redacted, refused or kept.");

    private static int InRange(int value, int least, int most, [CallerMemberName] string option = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(option, value, $"{option} is from {least} to {most}.");
}

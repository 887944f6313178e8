using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Decides recorded sessions again, from their ballots and by the rules that they were opened with, and
/// compares.</summary>
/// <remarks>Immutable and pure; safe for use by any number of threads. A session that is kept as plain lines can be
/// rewritten as a whole, so that it matches again: inside an audit log the log's hashes vouch for it.</remarks>
public sealed class CouncilReplay
{
    /// <summary>How many lines a session may have.</summary>
    /// <value>100,000.</value>
    public const int MaxLines = 100_000;

    private readonly ImmutableDictionary<string, IConsensusRule> _rules;

    /// <summary>Makes a replay.</summary>
    /// <param name="rules">Consensus rules of the host's own, which it knows by their names beside the three that are
    /// always known.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Two rules have one name, or one has the name of a rule that is always
    /// known.</exception>
    public CouncilReplay(params IEnumerable<IConsensusRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        IConsensusRule[] all = [SeatsThatAgree.Rule, Unanimity.Rule, .. rules];
        string[] names = [WeightedSeats.RuleName, .. all.Select(static rule => rule.Name)];
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Length)
        {
            throw new ArgumentException("Every rule has a name of its own.", nameof(rules));
        }

        _rules = all.ToImmutableDictionary(static rule => rule.Name, StringComparer.Ordinal);
    }

    /// <summary>A replay that knows the three rules of the library.</summary>
    /// <value>Immutable.</value>
    public static CouncilReplay Default { get; } = new();

    /// <summary>Replays a session.</summary>
    /// <param name="lines">Its records, a JSON object each, in their order; a blank line is none.</param>
    /// <returns>What it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is <see langword="null"/>.</exception>
    public CouncilReplayResult Replay(IEnumerable<string?> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        SessionFold fold = new(RuleOf);
        foreach (string? line in lines)
        {
            if (fold.Take(line) is { } bad)
            {
                return bad;
            }
        }

        return fold.End();
    }

    /// <summary>Replays a session that is kept in a file of its own.</summary>
    /// <param name="utf8">Its records, a JSON object a line, in UTF-8. It is read to its end, or to the first bad line,
    /// in memory that is bounded by <see cref="CouncilRecord.MaxLength"/>, and isn't closed.</param>
    /// <returns>What it is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    public CouncilReplayResult Replay(Stream utf8)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        return Replay(SessionLines.Read(utf8));
    }

    /// <summary>Replays a session that is kept inside an audit log. Verify the log first.</summary>
    /// <param name="rows">The rows of the log, in their order.</param>
    /// <param name="session">The session's id. Records of other sessions are passed over; one that can't be read may be
    /// of any session, so it makes this one corrupt.</param>
    /// <returns>What it is; its index counts the records and not the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rows"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="session"/> is empty.</exception>
    public CouncilReplayResult Replay(IEnumerable<AuditEntry> rows, string session)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Replay(rows.Select(static row => row[CouncilRecord.FieldName]?.ToString()), session);
    }

    /// <inheritdoc cref="Replay(IEnumerable{AuditEntry}, string)"/>
    public CouncilReplayResult Replay(IEnumerable<AuditRow> rows, string session)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Replay(rows.Select(static row => row[CouncilRecord.FieldName]), session);
    }

    private CouncilReplayResult Replay(IEnumerable<string?> fields, string session)
    {
        ArgumentException.ThrowIfNullOrEmpty(session);
        return Replay(fields.Where(field => field is not null && IsOf(field, session)));
    }

    private static bool IsOf(string field, string session) =>
        !CouncilRecord.TryParse(field, out CouncilRecord? record, out _)
        || string.Equals(record.Session, session, StringComparison.Ordinal);

    private IConsensusRule? RuleOf(SessionOpened opened) => opened.Rule == WeightedSeats.RuleName
        ? WeightedSeats.TryMake(opened.Weights)
        : _rules.GetValueOrDefault(opened.Rule);
}

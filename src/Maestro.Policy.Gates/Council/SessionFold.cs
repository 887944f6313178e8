using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Council;

/// <summary>Takes the records of a session one by one: opened, ballots, decided, closed.</summary>
internal sealed class SessionFold(Func<SessionOpened, IConsensusRule?> ruleOf)
{
    private readonly ImmutableArray<Ballot>.Builder _ballots = ImmutableArray.CreateBuilder<Ballot>();
    private SessionOpened? _opened;
    private CouncilRules? _rules;
    private CouncilReading? _decided;
    private bool _isClosed;
    private int _lines;

    /// <summary>Takes a line.</summary>
    /// <returns>What the session is, when the line settles that; else <see langword="null"/>.</returns>
    public CouncilReplayResult? Take(string? line)
    {
        string? fault = _lines >= CouncilReplay.MaxLines
            ? $"a session has at most {CouncilReplay.MaxLines} lines"
            : CouncilRecord.TryParse(line, out CouncilRecord? record, out string? unreadable)
                ? Place(record) ?? Next(record)
                : unreadable;
        if (fault is not null)
        {
            return new(CouncilReplayVerdict.Corrupt, _lines, Fault: fault);
        }

        return Compare() ?? Count();
    }

    /// <summary>There are no more lines.</summary>
    public CouncilReplayResult End() => _isClosed
        ? new(CouncilReplayVerdict.Match, _lines, _decided)
        : new(CouncilReplayVerdict.Incomplete, _lines, _decided, "it isn't closed");

    private CouncilDecided? Recorded { get; set; }

    private string? Place(CouncilRecord record) =>
        record.Seq != _lines ? $"seq is {record.Seq}, and not {_lines}"
        : _opened is not null && !string.Equals(record.Session, _opened.Session, StringComparison.Ordinal)
            ? "it is of another session"
        : _isClosed ? "the session is closed"
        : null;

    private string? Next(CouncilRecord record)
    {
        switch (record)
        {
            case SessionOpened opened when _opened is null:
                _opened = opened;
                IConsensusRule? rule = ruleOf(opened);
                _rules = rule is null ? null : new() { Quorum = opened.Quorum, Consensus = rule };
                return _rules is null ? "its rule isn't known" : null;

            case BallotCast cast when _opened is not null && Recorded is null:
                _ballots.Add(cast.Ballot);
                return null;

            case CouncilDecided decided when _opened is not null && Recorded is null:
                Recorded = decided;
                return null;

            case SessionClosed when _decided is not null:
                _isClosed = true;
                return null;

            default:
                return $"a {record.Kind} has no place here";
        }
    }

    // What was recorded is compared as soon as it is there: nothing that follows can mend it.
    private CouncilReplayResult? Compare()
    {
        if (Recorded is null || _decided is not null)
        {
            return null;
        }

        CouncilVote vote = new()
        {
            Ballots = _ballots.ToImmutable(), Signals = Recorded.Signals, Proposal = Recorded.Proposal,
        };
        _decided = _rules!.Decide(_opened!.Seats, vote);
        bool isSame = Recorded.Decision == _decided.Verdict.ToWireName() && Recorded.Reason == _decided.Word;
        return isSame
            ? null
            : new(CouncilReplayVerdict.Mismatch, _lines, _decided, "the ballots come to another decision");
    }

    private CouncilReplayResult? Count()
    {
        _lines++;
        return null;
    }
}

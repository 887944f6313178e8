using System.Collections.Immutable;
using Maestro.Policy.Agents.Deliberation;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy;

/// <summary>Has judged what a council said, and puts the session on record: its ballots, then the decision.</summary>
/// <remarks>
/// RUN says that the council agrees, and its permit hands out what it was asked and said; it says nothing about what it
/// agrees on, unless there is a <see cref="CouncilChamberOptions.Proposal"/>. Safe for use by any number of threads.
/// </remarks>
public sealed class CouncilChamber
{
    private readonly IAuditLog _log;
    private readonly CouncilChamberOptions _options;
    private readonly CouncilGateOptions _gate;

    /// <summary>Makes a chamber.</summary>
    /// <param name="council">Who has a ballot.</param>
    /// <param name="log">Where sessions and decisions go. No record, no run.</param>
    /// <param name="options">How to judge; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="council"/> or <paramref name="log"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are wrong; the message names each.</exception>
    /// <exception cref="CodebookException">The codebook lacks a word.</exception>
    public CouncilChamber(CouncilDeliberation council, IAuditLog log, CouncilChamberOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(log);
        _options = options ?? new();
        if (string.Join(' ', _options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _log = log;
        _gate = CouncilGateOptions.Reference(_options.Codebook, CouncilSeat.Named(council.Seats)) with
        {
            Rules = _options.Rules,
        };
        _ = new CouncilGate<DeliberatedQuestion>(_gate, Vote);
    }

    /// <summary>Counts the ballots. Nothing is decided by it, and nothing goes on record.</summary>
    /// <param name="deliberated">What the council was asked, and said.</param>
    /// <returns>What the vote comes to, with the minority report.</returns>
    public CouncilReading Read(DeliberatedQuestion deliberated)
    {
        ArgumentNullException.ThrowIfNull(deliberated);
        return _options.Rules.Decide(_gate.Seats, Vote(deliberated));
    }

    /// <summary>Makes the records of the session, such as for a file of its own. Nothing goes on record by
    /// it.</summary>
    /// <param name="deliberated">What the council was asked, and said.</param>
    /// <returns>Opened, each ballot, the council's decision, closed.</returns>
    public ImmutableArray<CouncilRecord> Records(DeliberatedQuestion deliberated)
    {
        ArgumentNullException.ThrowIfNull(deliberated);
        return CouncilSession.Records(deliberated.Session, _gate.Seats, _options.Rules, Vote(deliberated));
    }

    /// <summary>Decides, and puts the whole session on record first.</summary>
    /// <param name="deliberated">What the council was asked, and said.</param>
    /// <param name="run">The run that it belongs to; <see langword="null"/> for one with the session's id.</param>
    /// <param name="cancellationToken">Gives up: then there is no decision.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the decision was taken.</exception>
    public ValueTask<Decision<DeliberatedQuestion>> DecideAsync(
        DeliberatedQuestion deliberated, RunContext? run = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deliberated);
        return Pipeline(new SessionLog(_log, Records(deliberated), _gate))
            .EvaluateAsync(deliberated, run ?? new(deliberated.Session), cancellationToken);
    }

    /// <summary>Decides anew, with what humans have said to its pause. The session is on record already, and stays as
    /// it is: it was the humans who decided.</summary>
    /// <param name="deliberated">What the council was asked, and said.</param>
    /// <param name="run">The run that it belongs to.</param>
    /// <param name="approvals">The approvals.</param>
    /// <param name="cancellationToken">Gives up: then there is no decision.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the decision was taken.</exception>
    public ValueTask<Decision<DeliberatedQuestion>> DecideAsync(
        DeliberatedQuestion deliberated,
        RunContext run,
        ImmutableArray<Approval> approvals,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(deliberated);
        return Pipeline(_log).EvaluateAsync(deliberated, run, approvals, cancellationToken);
    }

    private GatePipeline<DeliberatedQuestion> Pipeline(IAuditLog log) =>
        GatePipeline.For<DeliberatedQuestion>(_options.Codebook)
            .AddCouncilGate(_gate, Vote)
            .Digest(static deliberated => deliberated.Digest())
            .Audit(log)
            .Time(_options.Time)
            .Build();

    private CouncilVote Vote(DeliberatedQuestion deliberated) => new()
    {
        Ballots = [.. deliberated.Last.Answers.Select(Ballot)],
        Signals = _options.Signals(deliberated),
        Proposal = _options.Proposal,
    };

    private static Ballot Ballot(SeatAnswer said) => new(
        new(said.Seat),
        said.Answer.Kind switch
        {
            MemberAnswerKind.Position => BallotOutcome.Position,
            MemberAnswerKind.Abstained => BallotOutcome.Abstain,
            MemberAnswerKind.TimedOut => BallotOutcome.Timeout,
            _ => BallotOutcome.Failed,
        },
        said.Answer.Position);
}

using System.Collections.Immutable;
using Maestro.Policy.Tool.Council.Members;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Council;

/// <summary>Plays one session: members, rounds, ballots, the decision, and what goes on record of it.</summary>
internal sealed class CouncilRun(ToolHost host, CouncilRequest request)
{
    /// <summary>Plays it.</summary>
    /// <exception cref="UsageException">The council can't be seated, or a file can't be used.</exception>
    /// <exception cref="OperationCanceledException">Somebody pressed Ctrl-C: nothing is decided.</exception>
    public async Task<CouncilResult> PlayAsync(CancellationToken cancellation)
    {
        CouncilDeliberation council = Seat();
        using SessionFile? session = request.Out is { } file ? SessionFile.Create(host, file) : null;
        using UnsignedAuditLog rows = new(host.Locate(request.Log, "--log"));
        WatchedLog log = new(rows);
        CouncilChamber chamber = new(
            council, log, new() { Rules = request.Rules, Proposal = request.Proposal, Time = host.Time });
        DeliberatedQuestion deliberated = await CouncilProgress.ShowAsync(
            host,
            request.Rounds * council.Seats.Length,
            progress => council.AskAsync(request.Question, request.Session, progress, cancellation))
            .ConfigureAwait(false);

        // What was said is judged and recorded to its end: Ctrl-C comes too late now.
        Decision<DeliberatedQuestion> decision =
            await chamber.DecideAsync(deliberated, cancellationToken: CancellationToken.None).ConfigureAwait(false);
        DecisionRecord record = decision.Match(
            run: static permit => permit.Decision,
            hitl: static ask => ask.Decision,
            stop: static notice => notice.Decision);
        if (log.Fault is { } fault)
        {
            host.Complain($"the log '{request.Log}' can't be written, and without a record nothing runs: {fault}");
        }
        else
        {
            session?.Write(chamber.Records(deliberated));
        }

        return new(request, deliberated, chamber.Read(deliberated), record);
    }

    private CouncilDeliberation Seat()
    {
        ImmutableArray<ICouncilMember> members = new MemberFactory(host, request.Seed).Make(request.Members);
        try
        {
            return new(
                members,
                new()
                {
                    Rounds = request.Rounds, MemberTimeout = MemberFactory.Timeout(request.Members), Time = host.Time,
                });
        }
        catch (ArgumentException exception)
        {
            throw new UsageException($"there is no such council: {exception.Message}");
        }
    }
}

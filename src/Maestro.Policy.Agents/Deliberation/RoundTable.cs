using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Plays the rounds: all members of one move at the same time, on what was said in the one before.</summary>
/// <remarks>
/// Who fails in a round keeps the seat and is asked again in the next. Only the last round's answers are ballots:
/// an earlier answer never stands in for one that is missing, so that absence never helps.
/// </remarks>
internal sealed class RoundTable(
    ImmutableArray<ICouncilMember> members, ImmutableArray<string> seats, DeliberationOptions options)
{
    private readonly MemberCalls _calls = new(options);

    public async Task<ImmutableArray<DeliberationRound>> PlayAsync(
        string session, string question, IProgress<DeliberationStep>? progress, CancellationToken cancellationToken)
    {
        List<DeliberationRound> rounds = [];
        for (int round = 0; round < options.Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MemberPrompt[] prompts = [.. seats.Select((_, seat) => Prompt(session, question, rounds, seat))];
            MemberAnswer[] answers = await Task.WhenAll(prompts.Select(async (prompt, seat) =>
            {
                MemberAnswer answer =
                    await _calls.AskAsync(members[seat], prompt, cancellationToken).ConfigureAwait(false);
                progress?.Report(new(prompt.Round, prompt.Seat, answer.Kind));
                return answer;
            })).ConfigureAwait(false);

            // Invariant: what was called off comes to no ballots, even where members failed before they were told.
            cancellationToken.ThrowIfCancellationRequested();
            rounds.Add(new(
                round, [.. answers.Select((answer, seat) => new SeatAnswer(seats[seat], prompts[seat].Role, answer))]));
        }

        return [.. rounds];
    }

    private MemberPrompt Prompt(string session, string question, List<DeliberationRound> before, int seat)
    {
        ImmutableArray<SeatAnswer> said = before.Count == 0 ? [] : before[^1].Answers;
        return new()
        {
            Session = session,
            Question = question,
            Seat = seats[seat],
            Role = options.Roles.RoleOf(seat, before.Count),
            Round = before.Count,
            Rounds = options.Rounds,
            Own = said.IsEmpty ? null : said[seat].Answer,
            Peers = [.. said.Where((peer, other) => other != seat && peer.Answer.IsPresent)],
        };
    }
}

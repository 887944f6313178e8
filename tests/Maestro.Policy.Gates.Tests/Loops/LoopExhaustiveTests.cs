using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>All sequences of events up to a length, beside a model that knows nothing of states.</summary>
public sealed class LoopExhaustiveTests
{
    private const int MaxLength = 6;

    private static readonly LoopConflict F = new("S1", "f");
    private static readonly LoopConflict G = new("S1", "g");

    // The long run takes every letter; else those that add nothing but length are left out.
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    public static TheoryData<int, int, int, long> Numbers => new()
    {
        { 2, 1, 9, 597_871 },
        { 3, 2, 10, 1_111_111 },
        { 4, 3, 8, 299_593 },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void EverySequence_IsAnsweredAsTheModelSays(int max, int plan, int letters, long expected)
    {
        LoopSign[] alphabet = Alphabet(max);
        Assert.Equal(IsLong ? 12 : letters, alphabet.Length);
        LoopPolicy policy = new(LoopBook.Policy.Options with { MaxRounds = max, PlanRound = plan });
        List<LoopSign> signs = [];
        long sequences = 0;
        Follow(LoopState.Begin("S1"));
        Assert.Equal(IsLong ? 3_257_437 : expected, sequences);

        void Follow(LoopState state)
        {
            sequences++;
            foreach (LoopSign sign in signs.Count < MaxLength ? alphabet : [])
            {
                signs.Add(sign);
                LoopStep step = Take(policy, state, sign);
                AssertAlike(step, signs, max, plan);
                Follow(step.State);
                signs.RemoveAt(signs.Count - 1);
            }
        }
    }

    private static LoopSign[] Alphabet(int max) =>
    [
        .. Enum.GetValues<LoopSign>().Where(sign => IsLong || sign switch
        {
            LoopSign.PauseC => max > 2,
            LoopSign.PauseD => max > 3,
            LoopSign.OtherB => false,
            LoopSign.Keyless or LoopSign.Foreign or LoopSign.End => max < 4,
            _ => true,
        }),
    ];

    private static void AssertAlike(LoopStep step, List<LoopSign> signs, int max, int plan)
    {
        string found = string.Join(' ', step.Produced.Select(Word));
        string expected = NaiveLoop.Answer(signs, max, plan);
        (int, int, bool) state = (
            step.State.CountOf(F).Rounds, step.State.CountOf(G).Rounds, step.State.IsStopped);
        if (found != expected || state != NaiveLoop.Summary(signs, max))
        {
            Assert.Fail($"{string.Join(' ', signs)}: '{found}' {state}, expected '{expected}' " +
                $"{NaiveLoop.Summary(signs, max)}");
        }
    }

    private static LoopStep Take(LoopPolicy policy, LoopState state, LoopSign sign) => sign switch
    {
        LoopSign.Changed => new(policy.Reset(state, new(LoopResetReason.ConflictChanged, "f", "h")), []),
        LoopSign.Anew => new(policy.Reset(state, new(LoopResetReason.NewSession)), []),
        _ => policy.Next(state, Event(sign), "PLAN"),
    };

    private static LoopEvent Event(LoopSign sign) => sign switch
    {
        LoopSign.OtherA or LoopSign.OtherB => LoopEvent.Pause(sign.ToString()[^1..], G),
        LoopSign.Unpaired => LoopEvent.Pause("X", F) with { Decision = LoopDecision.Stopped },
        LoopSign.Keyless => LoopEvent.Pause("X", new("S1", "")),
        LoopSign.Foreign => LoopEvent.Pause("X", new("S2", "f")),
        LoopSign.End => LoopEvent.Pause("X", G) with
        {
            Kind = LoopEventKind.EndRecommended,
            Decision = LoopDecision.EndSessionRecommended,
        },
        _ => LoopEvent.Pause(sign.ToString()[^1..], F),
    };

    private static string Word(LoopEvent produced) => produced.Original is not null ? $"refused:{produced.Reason}"
        : produced.Id.EndsWith("::terminal_guard", StringComparison.Ordinal) ? "guard"
        : produced.Kind switch
        {
            LoopEventKind.PlanRequested => "plan",
            LoopEventKind.PlanDispatched => "dispatch",
            LoopEventKind.PlanProposed => "proposed",
            LoopEventKind.PlanReceived => "received",
            LoopEventKind.EndRecommended => "end",
            _ => "stop",
        };
}

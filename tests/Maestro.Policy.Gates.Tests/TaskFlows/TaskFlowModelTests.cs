using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>All flows of two gates in one pipeline or in two, over two attempts, against a model that is written
/// otherwise.</summary>
public sealed class TaskFlowModelTests : FlowSetting
{
    private static readonly PausePolicy[] Policies =
    [
        PausePolicy.Hold, PausePolicy.Ask, PausePolicy.Regenerate(1), PausePolicy.Regenerate(2),
        PausePolicy.Regenerate(2, asks: true),
    ];

    // What a gate says to the first draft, and to the second: pass, pause, stop, seal, throw.
    private static readonly string[] Gates = ["++", "??", "?+", "!!", "?!", "+!", "##", "xx", "?x"];

    private static readonly string?[] Words = ["CONTINUE", "STOP", null, "throw"];

    [Fact]
    public async Task EveryFlow_EndsAsTheModelSays()
    {
        int flows = 0;
        foreach (string first in Gates)
        {
            foreach (string second in Gates)
            {
                foreach (PausePolicy policy in Policies)
                {
                    foreach (string? word in Words)
                    {
                        await Compare(first, second, policy, word, isOnePipeline: true);
                        await Compare(first, second, policy, word, isOnePipeline: false);
                        flows += 2;
                    }
                }
            }
        }

        Assert.Equal(9 * 9 * 5 * 4 * 2, flows);
    }

    private async Task Compare(string first, string second, PausePolicy policy, string? word, bool isOnePipeline)
    {
        Effects.Clear();
        Questions.Clear();
        HumanPort human = Human(_ => word == "throw" ? throw new IOException() : word);
        GatePipelineBuilder<string> Builder() =>
            GatePipeline.For<string>(TestBook.Book).Unaudited("a model").Time(Time);
        TaskFlowOptions<string, string, string> options = Options(static (_, gate) => gate.Pass()) with
        {
            Release = isOnePipeline
                ? [Builder().Gate(TestBook.Ethics, Says(first)).Gate(Sealing, Says(second)).Build()]
                : [
                    Builder().Gate(TestBook.Ethics, Says(first)).Build(),
                    Builder().Gate(Sealing, Says(second)).Build(),
                ],
            OtherPauses = policy,
            Human = human,
        };

        TaskOutcome<string> outcome = await GoOne(options);

        (TaskEnd end, int questions) = Model(first, second, policy, word, isOnePipeline);
        string flow = $"{first} {second} {policy.Kind} {policy.Attempts} {policy.Asks} {word} {isOnePipeline}";
        Assert.Equal((flow, end, questions), (flow, outcome.End, Questions.Count));
        Assert.Equal(end == TaskEnd.Done ? 1 : 0, Effects.Count);
    }

    private static Layer Sealing { get; } = TestBook.Book.Layer("first_gate");

    private static Func<string, GateContext, GateResult> Says(string answers) => (draft, gate) =>
        answers[draft[^1] - '1'] switch
        {
            '+' => gate.Pass(),
            '?' => gate.Pause(TestBook.Risky),
            '!' => gate.Stop(TestBook.Forbidden),
            '#' => gate.Seal(TestBook.Never),
            _ => throw new IOException(),
        };

    private static (TaskEnd End, int Questions) Model(
        string first, string second, PausePolicy policy, string? word, bool isOnePipeline)
    {
        int questions = 0;
        for (int attempt = 0; ; attempt++)
        {
            string said = $"{first[attempt]}{second[attempt]}";
            string[] groups = isOnePipeline ? [said] : [said[..1], said[1..]];
            char end = '+';
            foreach (string group in groups.TakeWhile(_ => end == '+'))
            {
                int pauses = group.Count(static answer => answer == '?');
                end = group.Any(static answer => answer is '!' or '#' or 'x') ? '!'
                    : pauses == 0 ? '+'
                    : policy.Kind == PauseKind.Hold ? '-'
                    : policy.Kind == PauseKind.Regenerate ? '?'
                    : word == "CONTINUE" ? '+'
                    : 'n';
                questions += (end, policy.Asks) switch
                {
                    ('+', true) => pauses,
                    ('n' or '?', true) => 1,
                    _ => 0,
                };
                end = end == '?' && policy.Asks && word != "CONTINUE" ? 'n' : end;
            }

            if (end == '?' && attempt + 1 < policy.Attempts)
            {
                continue;
            }

            TaskEnd ended = end switch
            {
                '+' => TaskEnd.Done,
                '!' => TaskEnd.Stopped,
                'n' => TaskEnd.Refused,
                _ => TaskEnd.Held,
            };
            return (ended, questions);
        }
    }
}

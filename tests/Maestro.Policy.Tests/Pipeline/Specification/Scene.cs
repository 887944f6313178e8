using System.Collections.Immutable;
using System.Globalization;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline.Specification;

/// <summary>A pipeline whose gates do as told, and what came of asking it.</summary>
public sealed class Scene(
    IReadOnlyList<GateBehaviour> behaviours, GateMode mode, Staging staging, Func<int, bool>? pausesOnly = null)
{
    private const string Request = "the request";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);
    private static readonly string[] Names = ["first", "second", "third", "fourth", "fifth"];
    private static readonly RunContext Run = new("RUN#1");

    private readonly ManualTime _time = new();
    private readonly List<int> _asked = [];
    private readonly CancellationTokenSource _caller = new();

    public async ValueTask<Expectation> Play(int approved)
    {
        GatePipelineBuilder<string> builder = GatePipeline.For<string>(TestBook.Book).Mode(mode).Time(_time);
        MemoryAuditLog log = new();
        RecordingObserver observer = new();
        _ = staging == Staging.Recorded ? builder.Audit(log).Observe(observer) : builder.Unaudited("a scene");
        for (int i = 0; i < behaviours.Count; i++)
        {
            Add(builder, i);
        }

        ImmutableArray<Approval> approvals = approved < 0 ? [] : [Approve(approved)];
        try
        {
            Decision<string> decision = await builder.Build().EvaluateAsync(Request, Run, approvals, _caller.Token);
            if (staging == Staging.Recorded)
            {
                Assert.Equal(decision.ToRecord(), Assert.Single(log.Rows).Decision);
                Assert.EndsWith($"decided: {decision}", observer.Events[^1], StringComparison.Ordinal);
            }

            return Describe(decision);
        }
        catch (OperationCanceledException)
        {
            Assert.Empty(log.Rows);
            return Expectation.NoDecision;
        }
    }

    // Layers have to be told apart only by their gate, so a long scene uses the five in turn and the name in full.
    private static Layer LayerOf(int gate) => TestBook.Book.Layer($"{Names[gate % Names.Length]}_gate");

    // The reason that a gate pauses for is the same for all, so an approval is told apart by its layer alone.
    private Approval Approve(int gate) =>
        HumanYes.Yes(RequestDigest.OfText(Request), LayerOf(gate), TestBook.Risky, _time.GetUtcNow().AddHours(1));

    private Expectation Describe(Decision<string> decision)
    {
        int gate = -1;
        for (int i = 0; i < behaviours.Count && gate < 0; i++)
        {
            gate = LayerOf(i) == decision.Layer ? i : -1;
        }

        return new(
            decision.Verdict,
            gate,
            decision.Reason.Name,
            decision.IsSealed,
            decision.Decider,
            string.Join(' ', _asked.Select(i => i.ToString(CultureInfo.InvariantCulture))));
    }

    private void Add(GatePipelineBuilder<string> builder, int gate)
    {
        GateOptions options = new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"gate {gate}"),
            Timeout = behaviours[gate] == GateBehaviour.TimeOut ? Limit : null,
            Reach = pausesOnly?.Invoke(gate) == true ? GateReach.Pause : null,
        };
        if (staging == Staging.Later || (staging == Staging.Mixed && gate % 2 == 0))
        {
            builder.Gate(LayerOf(gate), (_, _, token) => BehaveLater(gate, token), options);
        }
        else
        {
            builder.Gate(LayerOf(gate), (_, _) => Behave(gate), options);
        }
    }

    private GateResult Behave(int gate)
    {
        _asked.Add(gate);
        switch (behaviours[gate])
        {
            case GateBehaviour.TimeOut:
                _time.Advance(Limit);
                return GateResult.Pass();
            case GateBehaviour.Cancel when gate % 2 == 0:
                _caller.Cancel();
                return GateResult.Pass();
            case GateBehaviour.Cancel:
                _caller.Cancel();
                throw new OperationCanceledException(_caller.Token);
            case GateBehaviour.Throw:
                throw gate % 2 == 0 ? new InvalidOperationException("secret") : new OperationCanceledException();
            default:
                return Answer(behaviours[gate]);
        }
    }

    private async ValueTask<GateResult> BehaveLater(int gate, CancellationToken token)
    {
        await Task.Yield();
        if (behaviours[gate] != GateBehaviour.TimeOut)
        {
            return Behave(gate);
        }

        // A gate that listens gives up when told; one that doesn't goes on for ever.
        _asked.Add(gate);
        Task never = Task.Delay(Timeout.Infinite, gate % 2 == 0 ? token : CancellationToken.None);
        _time.Advance(Limit);
        await never;
        return GateResult.Pass();
    }

    private static GateResult Answer(GateBehaviour behaviour) => behaviour switch
    {
        GateBehaviour.Pass => GateResult.Pass(),
        GateBehaviour.Pause => GateResult.Pause(TestBook.Risky),
        GateBehaviour.Stop => GateResult.Stop(TestBook.Forbidden),
        GateBehaviour.Seal => GateResult.Seal(TestBook.Never),
        GateBehaviour.ForeignCode => GateResult.Pause(TestBook.Foreign.Reason("RISKY")),
        _ => default,
    };
}

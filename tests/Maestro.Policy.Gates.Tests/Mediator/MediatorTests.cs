using System.Collections.Immutable;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Mediator;

public sealed class MediatorTests
{
    private static readonly string[] Layers =
        ["hitl_gate", "meaning_gate", "consistency_gate", "relativity_gate", "ethics_gate", "acc_gate"];

    // What a prompt and a task may have wrong, each on its own and all together.
    private static readonly (string Layer, Func<MediatorTask, MediatorTask> Spoil)[] Faults =
    [
        ("hitl_gate", static task => task with { Standing = "STOP" }),
        ("meaning_gate", static task => task with { Kind = "docx" }),
        ("relativity_gate", static task => task with { Prompt = task.Prompt + " いい感じ" }),
        ("ethics_gate", static task => task with { Prompt = task.Prompt + " 連絡先a@b.coまで" }),
        ("acc_gate", static task => task with { Prompt = task.Prompt + " Send" }),
    ];

    // Every gate reports on every path, ethics among them, and the strictest decides.
    [Fact]
    public async Task EveryPath_HasTheCompleteSetOfReports()
    {
        for (int bits = 0; bits < 1 << Faults.Length; bits++)
        {
            (string Layer, Func<MediatorTask, MediatorTask> Spoil)[] wrong =
                [.. Faults.Where((_, at) => (bits & (1 << at)) != 0)];
            MediatorTask task = new("xlsx", "表");
            task = wrong.Aggregate(task, static (task, each) => each.Spoil(task));
            Watcher watcher = new();

            Decision<MediatorTask> decision = await MediatorPipeline.Strict().Unaudited("Reports are looked at.")
                .Observe(watcher).Build().EvaluateAsync(task, new("R"), TestContext.Current.CancellationToken);

            Assert.Equal(Layers, watcher.Reports.Select(static report => report.Layer.Name));
            Assert.All(wrong, each => Assert.NotEqual(
                GateOutcome.Pass, watcher.Reports.Single(report => report.Layer.Name == each.Layer).Outcome));
            bool isSealed = wrong.Any(static each => each.Layer == "ethics_gate");
            bool isStopped = isSealed || wrong.Any(static each => each.Layer == "hitl_gate");
            Assert.Equal(
                isStopped ? Verdict.Stop : wrong.Length > 0 ? Verdict.Hitl : Verdict.Run, decision.Verdict);
            Assert.Equal(isSealed, decision.IsSealed);
        }
    }

    // Nobody can say yes to what nobody has seen.
    [Theory]
    [InlineData("docx", "表", "MEANING_INVALID_KIND")]
    [InlineData("xlsx", " ", "MEANING_EMPTY_PROMPT")]
    [InlineData("xlsx", "best 表", "RFL_RELATIVE_REQUEST")]
    [InlineData("xlsx", "表を送って", "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL")]
    [InlineData("pptx", "表", "CONSISTENCY_KIND_PROMPT_MISMATCH")]
    public async Task StandingContinue_LiftsNothing(string kind, string prompt, string reason)
    {
        Decision<MediatorTask> decision = await Decide(new(kind, prompt, "CONTINUE"));

        Assert.True(decision.IsHitl);
        Assert.Equal(reason, decision.Reason.Name);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("continue")]
    [InlineData("")]
    public async Task StandingWordThatIsntContinue_Stops(string word) =>
        Assert.True((await Decide(new("xlsx", "表", word))).IsStop);

    // A yes to one question, asked and answered, is a yes to that question.
    [Fact]
    public async Task Approval_LiftsItsPauseAlone()
    {
        MediatorTask task = new("xlsx", "best 表を送って");
        RequestDigest digest = RequestDigest.OfText(task.Prompt);
        Approval relative = Yes(digest, "relativity_gate", "RFL_RELATIVE_REQUEST", "A#1");
        Approval effect = Yes(digest, "acc_gate", "ACC_EXTERNAL_SIDE_EFFECT_REQUIRES_HITL", "A#2");

        Assert.True((await Decide(task, relative)).IsHitl);
        Assert.True((await Decide(task, effect)).IsHitl);
        Assert.True((await Decide(task, relative, effect)).IsRun);
        Assert.True((await Decide(task with { Prompt = task.Prompt + " a@b.co" }, relative, effect)).IsSealed);
    }

    private static Approval Yes(RequestDigest digest, string layer, string reason, string id) => HumanYes.Yes(
        digest, MediatorBook.Layer(layer), MediatorBook.Reason(reason), DateTimeOffset.MaxValue, id: id);

    private static async Task<Decision<MediatorTask>> Decide(
        MediatorTask task, params ImmutableArray<Approval> approvals) => await MediatorPipeline.Strict()
        .Digest(static each => RequestDigest.OfText(each.Prompt))
        .Unaudited("Only the decision is looked at.")
        .Build().EvaluateAsync(task, new("R", requester: "bob"), approvals, TestContext.Current.CancellationToken);

    private sealed class Watcher : IPipelineObserver
    {
        public List<GateReport> Reports { get; } = [];

        public void GateAnswered(RunContext run, in GateReport report) => Reports.Add(report);
    }
}

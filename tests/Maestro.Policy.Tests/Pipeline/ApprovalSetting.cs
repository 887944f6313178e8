using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A pipeline that asks, a human who answers, and the clock between them.</summary>
public abstract class ApprovalSetting
{
    protected ManualTime Time { get; } = new();

    protected MemoryAuditLog Log { get; } = new();

    protected DateTimeOffset Later => Time.GetUtcNow().AddMinutes(5);

    protected GatePipelineBuilder<string> Text() => Pipelines.Text().Time(Time).Audit(Log);

    protected static async Task<HitlRequest<string>> Ask(GatePipeline<string> pipeline) =>
        Question(await pipeline.EvaluateAsync("hello", Pipelines.Run));

    protected static HitlRequest<string> Question(Decision<string> decision) =>
        decision.Match(
            run: _ => throw new InvalidOperationException(),
            hitl: ask => ask,
            stop: _ => throw new InvalidOperationException());
}

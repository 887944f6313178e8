namespace Maestro.Policy.Tests.Hitl;

/// <summary>Questions as pipelines ask them.</summary>
internal static class Questions
{
    public static async Task<HitlRequest<string>> Of(GatePipeline<string> pipeline, string request, RunContext run) =>
        (await pipeline.EvaluateAsync(request, run)).Match(
            run: _ => throw new InvalidOperationException(),
            hitl: ask => ask,
            stop: _ => throw new InvalidOperationException());
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Small pipelines over text, which the tests of one behaviour each start from.</summary>
internal static class Pipelines
{
    public static RunContext Run { get; } = new("RUN#1", "bob");

    public static GatePipelineBuilder<string> Text() => GatePipeline.For<string>(TestBook.Book);

    public static GatePipelineBuilder<string> Unaudited() => Text().Unaudited("a test of something else");

    public static GatePipelineBuilder<string> Passing(this GatePipelineBuilder<string> builder, Layer layer) =>
        builder.Gate(layer, static (_, gate) => gate.Pass());

    public static GatePipelineBuilder<string> Pausing(this GatePipelineBuilder<string> builder, Layer layer) =>
        builder.Gate(layer, static (_, gate) => gate.Pause(TestBook.Risky));

    public static GatePipelineBuilder<string> Stopping(this GatePipelineBuilder<string> builder, Layer layer) =>
        builder.Gate(layer, static (_, gate) => gate.Stop(TestBook.Forbidden));

    public static ValueTask<Decision<string>> Decide(
        this GatePipelineBuilder<string> builder, string request = "hello") =>
        builder.Build().EvaluateAsync(request, Run);

    public static ValueTask<Decision<string>> DecideOnRecord(IAuditLog log) =>
        Text().Audit(log).Passing(TestBook.Plain).Decide();
}

using Maestro.Policy;

/// <summary>A library in between, which does nothing wrong itself.</summary>
public sealed class Shop(GatePipeline<string> pipeline)
{
    public ValueTask<Decision<string>> AskAsync(string order) => pipeline.EvaluateAsync(order, new("RUN#1"));
}

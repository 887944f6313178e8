namespace Maestro.Policy;

/// <summary>Where a pipeline begins.</summary>
public static class GatePipeline
{
    /// <summary>Begins a pipeline.</summary>
    /// <typeparam name="T">The type of the requests to judge; best an immutable record.</typeparam>
    /// <param name="codebook">The application's codebook: the only words that the pipeline will use.</param>
    /// <returns>A builder.</returns>
    public static GatePipelineBuilder<T> For<T>(Codebook codebook) => new(codebook);
}

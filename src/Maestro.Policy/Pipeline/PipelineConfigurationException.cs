using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>A pipeline can't be built as it is configured.</summary>
public sealed class PipelineConfigurationException : InvalidOperationException
{
    internal PipelineConfigurationException(Type request, ImmutableArray<string> problems)
        : base($"The pipeline for {request.Name} can't be built:{string.Concat(problems.Select(p => $"\n  - {p}"))}") =>
        Problems = problems;

    /// <summary>Everything that is wrong, each in one sentence that names the gate or setting.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<string> Problems { get; }
}

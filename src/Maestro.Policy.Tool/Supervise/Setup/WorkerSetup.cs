using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Supervise.Setup;

/// <summary>One worker, as a file of settings has it.</summary>
internal sealed record WorkerSetup
{
    /// <summary>What it is called: the name of its stream.</summary>
    public required string Name { get; init; }

    /// <summary>Its program and the arguments.</summary>
    public required ImmutableArray<string> Program { get; init; }

    /// <summary>The place that it takes: <c>gemini</c>, <c>claude</c> or <c>codex</c>.</summary>
    public required string Role { get; init; }

    /// <summary>What is added to its environment.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How much of the whole machine it may use, in percent; <see langword="null"/> for the usual.</summary>
    public int? CpuPercent { get; init; }

    /// <summary>How much memory it may take, in MiB; <see langword="null"/> for the usual.</summary>
    public int? MemoryMib { get; init; }

    /// <summary>How long it may run, in seconds; <see langword="null"/> for the usual.</summary>
    public int? RuntimeSeconds { get; init; }

    /// <summary>Up to how many tokens all is well; <see langword="null"/> for the usual of its place.</summary>
    public int? TokensOk { get; init; }

    /// <summary>How many tokens it may use; <see langword="null"/> for the usual of its place.</summary>
    public int? TokensMost { get; init; }

    /// <summary>What replaces the protection that dangerous options switch off; <see langword="null"/> for nothing,
    /// and then such options are refused.</summary>
    public string? Isolation { get; init; }
}

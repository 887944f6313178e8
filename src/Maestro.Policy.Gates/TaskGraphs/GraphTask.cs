using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>One task of several that depend on each other. Immutable.</summary>
public sealed record GraphTask
{
    /// <summary>Which task it is.</summary>
    /// <value>Not blank, each once; there is no default.</value>
    public required string Id { get; init; }

    /// <summary>How clear it is what to do.</summary>
    /// <value>From 0 to 1; 0 by default, which is a question to a human.</value>
    public double Clarity { get; init; }

    /// <summary>The tasks that have to be done before.</summary>
    /// <value>Ids; none by default.</value>
    public ImmutableArray<string> DependsOn { get; init; } = [];

    /// <summary>Whether it does something outside, so that a human has to approve it.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool HasExternalEffect { get; init; }

    /// <summary>Whether nothing can be trusted any more when it is this task's turn: that ends everything.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsIntegrityCritical { get; init; }
}

using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Definition;

/// <summary>What was found out about a candidate. Immutable.</summary>
public sealed record DefinitionReview
{
    internal DefinitionReview()
    {
    }

    /// <summary>What becomes of the candidate.</summary>
    /// <value>The strictest of what was found.</value>
    public DefinitionOutcome Outcome { get; internal init; }

    /// <summary>How far the features fit, red flags apart.</summary>
    /// <value><see cref="DefinitionStanding.Out"/> when there is a fault.</value>
    public DefinitionStanding Standing { get; internal init; }

    /// <summary>The features that it has.</summary>
    /// <value>In the order of the definition.</value>
    public ImmutableArray<string> Met { get; internal init; } = [];

    /// <summary>The features that it hasn't.</summary>
    /// <value>In the order of the definition.</value>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>The red flags that are up.</summary>
    /// <value>In the order of the definition.</value>
    public ImmutableArray<string> Raised { get; internal init; } = [];

    /// <summary>The first thing that a strict reader can't accept.</summary>
    /// <value>A sentence without its full stop; <see langword="null"/> when there is none.</value>
    public string? Fault { get; internal init; }

    /// <summary>How sure the standing is, as the reference reckons.</summary>
    /// <value>From 0 to 1, with three decimal places; 0.5 in the gray.</value>
    public double Confidence { get; internal init; }

    /// <summary>What stands for the candidate on record.</summary>
    /// <value>64 hexadecimal digits, as the reference makes them; empty where two readers could read it differently.
    /// </value>
    public string CandidateHash { get; internal init; } = "";

    /// <summary>What stands for the definition on record.</summary>
    /// <value>As <see cref="DefinitionPack.Hash"/>.</value>
    public string PackHash { get; internal init; } = "";

    /// <summary>The reason, in the reference's words.</summary>
    /// <value>As the members of <see cref="DefinitionOutcome"/> say.</value>
    public string Reason => Outcome switch
    {
        DefinitionOutcome.Faulty => "DEF_FAULTY",
        DefinitionOutcome.Out => "DEF_OUT",
        DefinitionOutcome.Ambiguous => "DEFINITION_AMBIGUOUS",
        DefinitionOutcome.In => "DEF_IN",
        _ => "SAFETY_RED_FLAG",
    };

    /// <summary>The decision that the outcome stands for.</summary>
    /// <value>It gives no permission; only a pipeline does.</value>
    public Verdict Verdict => Outcome switch
    {
        DefinitionOutcome.Ambiguous => Verdict.Hitl,
        DefinitionOutcome.In => Verdict.Run,
        _ => Verdict.Stop,
    };
}

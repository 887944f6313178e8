namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>What a run is roughly expected to cost. It says nothing of what a model counts or anybody bills.</summary>
/// <remarks>Immutable; made by <see cref="TokenEstimator.Estimate"/>. The numbers are the reference's (1.2.6).
/// </remarks>
public sealed record TokenEstimate
{
    internal TokenEstimate(int input, int outputMin, int outputMax) =>
        (Input, OutputMin, OutputMax) = (input, outputMin, outputMax);

    /// <summary>What goes in.</summary>
    /// <value>Tokens.</value>
    public int Input { get; }

    /// <summary>What comes out at least.</summary>
    /// <value>Tokens.</value>
    public int OutputMin { get; }

    /// <summary>What comes out at most.</summary>
    /// <value>Tokens.</value>
    public int OutputMax { get; }

    /// <summary>The middle of both.</summary>
    /// <value>Tokens, rounded up.</value>
    public int OutputMid => OutputMin + ((OutputMax - OutputMin + 1) / 2);

    /// <summary>What goes in and comes out at least.</summary>
    /// <value>Tokens.</value>
    public int TotalMin => Input + OutputMin;

    /// <summary>What goes in and comes out at most.</summary>
    /// <value>Tokens.</value>
    public int TotalMax => Input + OutputMax;

    /// <summary>The middle of both.</summary>
    /// <value>Tokens.</value>
    public int TotalMid => Input + OutputMid;

    /// <summary>How complex the run is.</summary>
    /// <value>By its tasks, prohibitions, criteria and output mode.</value>
    public EstimateLevel Complexity { get; internal init; }

    /// <summary>How probably a human is asked.</summary>
    /// <value><see cref="EstimateLevel.High"/> whenever the contract lacks something.</value>
    public EstimateLevel HumanProbability { get; internal init; }
}

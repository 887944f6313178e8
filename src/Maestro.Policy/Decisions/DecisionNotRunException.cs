namespace Maestro.Policy;

/// <summary>A decision was expected to be RUN and isn't.</summary>
public sealed class DecisionNotRunException : InvalidOperationException
{
    /// <summary>Reports a decision that isn't RUN.</summary>
    /// <param name="decision">The decision on record.</param>
    public DecisionNotRunException(DecisionRecord decision)
        : base($"The request may not run: {decision}.") => Decision = decision;

    /// <summary>The decision on record.</summary>
    /// <value>The argument of the constructor.</value>
    public DecisionRecord Decision { get; }
}

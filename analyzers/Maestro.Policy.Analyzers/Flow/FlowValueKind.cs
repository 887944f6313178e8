namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What is known of a value.</summary>
internal enum FlowValueKind
{
    /// <summary>A decision.</summary>
    Decision,

    /// <summary>The verdict of a decision.</summary>
    Verdict,

    /// <summary>The permit of a decision: there exactly for RUN.</summary>
    Permit,

    /// <summary>A decision as one of its other cases: there exactly for that case's outcome.</summary>
    Case,

    /// <summary>A bool that tells outcomes apart.</summary>
    Test,

    /// <summary>A bool that says whether a decision is sealed.</summary>
    SealTest,

    /// <summary>A bool that says whether a human may answer.</summary>
    OverridableTest,

    /// <summary>A bool that is true where two others are.</summary>
    Both,

    /// <summary>A bool that is always the same.</summary>
    Constant,

    /// <summary>Nothing.</summary>
    Null,
}

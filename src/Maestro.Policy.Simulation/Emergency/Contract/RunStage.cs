namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>A stage of a run. A generation says which there are, in which order.</summary>
internal enum RunStage : byte
{
    /// <summary>What is asked for makes sense.</summary>
    Meaning,

    /// <summary>It doesn't contradict itself.</summary>
    Consistency,

    /// <summary>It is clear what it relates to.</summary>
    Relativity,

    /// <summary>It is clear what it relates to, or a user is asked.</summary>
    Boundary,

    /// <summary>Low trust is coached.</summary>
    Coaching,

    /// <summary>There is evidence, and it isn't made up.</summary>
    Evidence,

    /// <summary>Nothing speaks against it.</summary>
    Ethics,

    /// <summary>The request for approval has all that it must have.</summary>
    Request,

    /// <summary>The request waits for an answer.</summary>
    Question,

    /// <summary>Trust approves the request, or a human has to.</summary>
    Trust,

    /// <summary>The request is approved, in time.</summary>
    Approval,

    /// <summary>A draft is written.</summary>
    Draft,

    /// <summary>The draft says what it must, and nothing that it must not.</summary>
    DraftLint,

    /// <summary>A human approves the draft.</summary>
    Finalization,

    /// <summary>The contract takes effect.</summary>
    Effect,
}

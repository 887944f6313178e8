namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>What a step says beside its header, as the further members of its row.</summary>
internal enum StepDetail : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><c>trust_score, compliance_score</c> before coaching.</summary>
    CoachingNeed,

    /// <summary><c>before, after, sessions</c>.</summary>
    Coaching,

    /// <summary><c>why</c> there is no coaching.</summary>
    CoachingEnd,

    /// <summary>What the evidence is about, or what is wrong with it.</summary>
    Evidence,

    /// <summary><c>kind, missing_keys</c> of the request.</summary>
    MissingKeys,

    /// <summary><c>error</c>: why a human's answer is none.</summary>
    AnswerError,

    /// <summary>Why trust approves the request, or doesn't.</summary>
    Judgement,

    /// <summary><c>auth_request_id, auth_id</c>.</summary>
    RequestIds,

    /// <summary><c>mode, grant_id</c> of an approval by trust.</summary>
    Approval,

    /// <summary>What an outcome did to trust.</summary>
    TrustUpdate,

    /// <summary><c>draft_id</c>.</summary>
    DraftId,

    /// <summary>The <c>pattern</c> that a draft holds.</summary>
    LintPattern,

    /// <summary>The phrases <c>missing</c> in a draft.</summary>
    LintMissing,

    /// <summary><c>contract_id, draft_id</c>.</summary>
    Effect,

    /// <summary>What the run is worth.</summary>
    Score,

    /// <summary>What is paid out.</summary>
    Reward,
}

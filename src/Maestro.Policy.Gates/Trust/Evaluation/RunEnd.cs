namespace Maestro.Policy.Gates.Trust.Evaluation;

/// <summary>How a run ended.</summary>
/// <remarks>The default value is <see cref="Unfinished"/>, which earns nothing.</remarks>
public enum RunEnd : byte
{
    /// <summary>It didn't get far enough to say more; the reference's <c>INIT</c>.</summary>
    Unfinished = 0,

    /// <summary>It waits for the request to be approved; <c>PAUSE_FOR_HITL_AUTH</c>.</summary>
    AwaitsApproval = 1,

    /// <summary>It waits for the result to be approved; <c>PAUSE_FOR_HITL_FINALIZE</c>.</summary>
    AwaitsFinalApproval = 2,

    /// <summary>It was stopped; <c>STOPPED</c>.</summary>
    Stopped = 3,

    /// <summary>It took effect; <c>CONTRACT_EFFECTIVE</c>.</summary>
    Effective = 4,
}

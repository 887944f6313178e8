namespace Maestro.Policy.Gates.Lifecycle;

/// <summary>How far a contract has come.</summary>
/// <remarks>The default value is <see cref="Stopped"/>, from which nothing leads on.</remarks>
public enum ContractState : byte
{
    /// <summary>Over, without effect. On the wire <c>STOPPED</c>.</summary>
    Stopped = 0,

    /// <summary>Nothing was judged yet. On the wire <c>INIT</c>.</summary>
    Init = 1,

    /// <summary>A user has to authorize it. On the wire <c>PAUSE_FOR_HITL_AUTH</c>.</summary>
    PauseForAuth = 2,

    /// <summary>It is authorized. On the wire <c>AUTH_VERIFIED</c>.</summary>
    AuthVerified = 3,

    /// <summary>Its draft is written. On the wire <c>DRAFT_READY</c>.</summary>
    DraftReady = 4,

    /// <summary>An admin has to approve the draft. On the wire <c>PAUSE_FOR_HITL_FINALIZE</c>.</summary>
    PauseForFinalize = 5,

    /// <summary>Over, in effect. On the wire <c>CONTRACT_EFFECTIVE</c>.</summary>
    Effective = 6,
}

namespace Maestro.Policy.Workers.Sessions;

/// <summary>What the approval is worth that comes with an operation.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
public enum SessionApproval : byte
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>A human says yes to the decision that is open.</summary>
    Valid = 1,

    /// <summary>It names another decision than the open one.</summary>
    WrongDecision = 2,

    /// <summary>It isn't a human's.</summary>
    NotHuman = 3,
}

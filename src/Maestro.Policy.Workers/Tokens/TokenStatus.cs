namespace Maestro.Policy.Workers.Tokens;

/// <summary>How a worker's use of tokens stands to its budget for a task.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, for which a human is asked.</remarks>
public enum TokenStatus : byte
{
    /// <summary>The use, or the budget, isn't known: a human is asked.</summary>
    Unknown = 0,

    /// <summary>More than the budget: a human is asked.</summary>
    Over = 1,

    /// <summary>As much as was planned, or more, up to the budget: somebody should know.</summary>
    Near = 2,

    /// <summary>Less than was planned.</summary>
    Ok = 3,
}

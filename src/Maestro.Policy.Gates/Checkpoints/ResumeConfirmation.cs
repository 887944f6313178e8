namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>A human's yes to going on from exactly one saved state, once.</summary>
/// <remarks>Confirming saves another state, which the same yes no longer fits; in the reference's dialect, whose
/// states have no numbers, a run that comes to the same state again accepts it again.</remarks>
public sealed record ResumeConfirmation
{
    /// <summary>Makes one out of what a human answered.</summary>
    /// <param name="state">The <see cref="Checkpoint.State"/> that the human was shown.</param>
    /// <param name="approver">Who said yes, in the host's own naming; not empty.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    public ResumeConfirmation(string state, string approver)
    {
        ArgumentException.ThrowIfNullOrEmpty(state);
        ArgumentException.ThrowIfNullOrEmpty(approver);
        (State, Approver) = (state, approver);
    }

    /// <summary>The state.</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string State { get; }

    /// <summary>Who said yes.</summary>
    /// <value>Not empty; for the audit log.</value>
    public string Approver { get; }
}

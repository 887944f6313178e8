namespace Maestro.Policy.Agents.Processes;

/// <summary>A program couldn't be started.</summary>
public sealed class ProgramStartException : IOException
{
    /// <summary>Says which, and why.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="isMissing">Whether there is no such program.</param>
    /// <param name="inner">What was thrown.</param>
    public ProgramStartException(string message, bool isMissing, Exception? inner = null)
        : base(message, inner) =>
        IsMissing = isMissing;

    /// <summary>Whether there is no such program, rather than one that can't be started.</summary>
    /// <value>A missing program is no matter of permissions: there is one worker less.</value>
    public bool IsMissing { get; }
}

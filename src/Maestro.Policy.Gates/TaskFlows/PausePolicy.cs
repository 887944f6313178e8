namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>What to do when a gate pauses: wait, ask a human, or make it anew.</summary>
/// <remarks>The default value is <see cref="Hold"/>.</remarks>
public readonly record struct PausePolicy
{
    /// <summary>How often something may be made.</summary>
    /// <value>10,000.</value>
    public const int MaxAttempts = 10_000;

    private PausePolicy(PauseKind kind, int attempts, bool asks) => (Kind, Attempts, Asks) = (kind, attempts, asks);

    /// <summary>The task waits.</summary>
    /// <value>The default value.</value>
    public static PausePolicy Hold => default;

    /// <summary>A human is asked whether exactly this may run.</summary>
    /// <value>A human's yes is used once, and every gate is asked anew with it.</value>
    public static PausePolicy Ask => new(PauseKind.Ask, 1, asks: true);

    /// <summary>What to do.</summary>
    /// <value><see cref="PauseKind.Hold"/> by default.</value>
    public PauseKind Kind { get; }

    /// <summary>How often something is made at most, the first time included.</summary>
    /// <value>1 to <see cref="MaxAttempts"/> where it is made anew; 0 by default.</value>
    public int Attempts { get; }

    /// <summary>Whether a human is asked.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool Asks { get; }

    /// <summary>It is made anew.</summary>
    /// <param name="attempts">How often it is made at most, the first time included. With 1 it isn't made anew in this
    /// run; it waits for the next.</param>
    /// <param name="asks">Whether a human has to say before that it shall be tried again.</param>
    /// <returns>A policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attempts"/> isn't 1 to
    /// <see cref="MaxAttempts"/>.</exception>
    public static PausePolicy Regenerate(int attempts, bool asks = false)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(attempts, MaxAttempts);
        return new(PauseKind.Regenerate, attempts, asks);
    }
}

namespace Maestro.Policy.Simulation.Kage;

/// <summary>A question to a human.</summary>
/// <param name="RunId">The run that waits.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Reason">Why the run waits.</param>
/// <param name="ExpiresAt">When a yes comes too late; <see langword="null"/> when it never does.</param>
/// <param name="Draft">The whole draft, when it is to take effect; <see langword="null"/> before there is one.</param>
/// <remarks>The default value asks about no run.</remarks>
public readonly record struct KageQuestion(
    string RunId, KageQuestionKind Kind, ReasonCode Reason, DateTimeOffset? ExpiresAt, string? Draft);

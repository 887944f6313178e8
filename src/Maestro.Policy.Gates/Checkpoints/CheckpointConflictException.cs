namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>The saved state isn't the one that was to be replaced or confirmed, so nothing was written.</summary>
/// <param name="message">What is there instead.</param>
public sealed class CheckpointConflictException(string message) : Exception(message);

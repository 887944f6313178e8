namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>Where a command's input comes from and its output goes.</summary>
/// <param name="Input">What it reads.</param>
/// <param name="Files">The files that its output goes to.</param>
/// <param name="IsTaken">Whether none of its output is left for what follows.</param>
internal readonly record struct Plumbing(Feed Input, List<string>? Files, bool IsTaken);

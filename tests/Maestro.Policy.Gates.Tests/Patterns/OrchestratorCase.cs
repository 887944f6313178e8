namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>One case of the vectors: a prompt, and what the reference says about it.</summary>
/// <param name="Id">The case's name.</param>
/// <param name="Prompt">The prompt.</param>
/// <param name="Decision"><c>STOP</c>, <c>HITL</c>, <c>RUN</c>, or <see langword="null"/> where the reference
/// crashed.</param>
/// <param name="Detail">The reference's free text.</param>
/// <param name="Rule">The index of the first cue that hit, the stop cues first, or -1.</param>
/// <param name="Hash">SHA-256 of the prompt.</param>
internal sealed record OrchestratorCase(
    string Id, string Prompt, string? Decision, string? Detail, int Rule, string? Hash);

namespace Maestro.Policy.Tool.Gate;

/// <summary>The words of <c>maestro gate</c>.</summary>
[Codebook("prompt-gate.codebook.json")]
internal static partial class PromptWords;

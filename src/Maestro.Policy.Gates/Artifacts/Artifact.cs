namespace Maestro.Policy.Gates.Artifacts;

/// <summary>What a request leaves behind: a text under a name.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Text">Its text, not yet redacted.</param>
/// <remarks>The default value has neither, and isn't written.</remarks>
public readonly record struct Artifact(ArtifactName Name, string Text);

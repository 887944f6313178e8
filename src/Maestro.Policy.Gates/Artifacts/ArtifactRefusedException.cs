namespace Maestro.Policy.Gates.Artifacts;

/// <summary>An artifact isn't written.</summary>
/// <param name="refusal">Why.</param>
/// <param name="message">The same for people, without the artifact's text.</param>
public sealed class ArtifactRefusedException(ArtifactRefusal refusal, string message) : IOException(message)
{
    /// <summary>Why.</summary>
    /// <value>One of the reasons.</value>
    public ArtifactRefusal Refusal { get; } = refusal;
}

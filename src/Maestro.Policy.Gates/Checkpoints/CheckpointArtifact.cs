namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>What a completed task wrote, and the proof that it is still the same; made by
/// <see cref="CheckpointFile.Seal"/>.</summary>
/// <param name="Path">Where it is; relative paths begin in the folder of artifacts.</param>
/// <param name="Sha256">The SHA-256 of its bytes: 64 lower-case hexadecimal digits.</param>
/// <param name="Hmac">The HMAC-SHA256 of the run, the task and <paramref name="Sha256"/>: 64 lower-case hexadecimal
/// digits.</param>
public sealed record CheckpointArtifact(string Path, string Sha256, string Hmac);

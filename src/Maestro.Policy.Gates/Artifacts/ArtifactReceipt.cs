namespace Maestro.Policy.Gates.Artifacts;

/// <summary>What was written.</summary>
/// <param name="Path">Where it is, beginning in the store's folder: the file's name.</param>
/// <param name="Sha256">The SHA-256 of its bytes: 64 lower-case hexadecimal digits.</param>
/// <param name="Content">Its bytes: the redacted text in UTF-8.</param>
/// <param name="WasThere">Whether exactly these bytes were there before, so that nothing was written.</param>
public sealed record ArtifactReceipt(string Path, string Sha256, ReadOnlyMemory<byte> Content, bool WasThere);

namespace Maestro.Policy.Audit.Anchors;

/// <summary>How far a log went when its disk had all of it, so that nothing of that can be taken away unseen.</summary>
/// <param name="KeyId">What rows call the key.</param>
/// <param name="ChainId">What rows call the chain.</param>
/// <param name="Rows">How many rows there are, in all files.</param>
/// <param name="Head">The hash of the last of them: 64 hexadecimal digits.</param>
/// <param name="File">The number of the file that is written, from 1.</param>
/// <param name="FirstFile">The number of the first file that is kept.</param>
/// <param name="FileRows">How many rows the file that is written has.</param>
/// <param name="FileLength">How many bytes they are.</param>
internal sealed record Anchor(
    string KeyId, string ChainId, long Rows, string Head, int File, int FirstFile, long FileRows, long FileLength);

namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>An input that can't be read.</summary>
internal sealed class BrokenStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new IOException("gone");
}

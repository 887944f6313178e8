namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>An input that never comes and that doesn't listen when nobody waits any longer.</summary>
internal sealed class Silence : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(new TaskCompletionSource<int>().Task);
}

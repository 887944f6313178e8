using System.Buffers;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Reads a stream to its end and keeps the beginning.</summary>
internal sealed class BoundedReader(Stream stream, int limit)
{
    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly TaskCompletionSource _overflow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when there is more than may be kept.</summary>
    public Task Overflow => _overflow.Task;

    /// <summary>What is kept; to be asked once reading is over.</summary>
    public ReadOnlyMemory<byte> Kept => _kept.WrittenMemory;

    public async Task Read(CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[16_384];
        while (await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and int read)
        {
            int room = Math.Min(read, limit - _kept.WrittenCount);
            _kept.Write(buffer.AsSpan(0, room));
            if (room < read)
            {
                _overflow.TrySetResult();
            }
        }
    }
}

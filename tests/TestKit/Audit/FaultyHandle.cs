using Maestro.Policy.Audit;

namespace Maestro.Policy.TestKit;

/// <summary>A file of a <see cref="FaultyStorage"/> that is open for writing.</summary>
internal sealed class FaultyHandle(FaultyFile file) : AuditFile
{
    public override long Length => file.Content.Length;

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        byte[] all = bytes.ToArray();
        file.Storage.Step(() => file.Write(all, offset), () => file.Write(all[..(all.Length / 2)], offset));
    }

    public override void Sync() => file.Storage.Step(file.Sync);

    public override void SetLength(long length) => file.Storage.Step(() => file.SetLength(length));

    protected override void Dispose(bool isDisposing)
    {
    }
}

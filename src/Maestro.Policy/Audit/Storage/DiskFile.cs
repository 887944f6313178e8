using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.Audit.Storage;

/// <summary>A file of the operating system.</summary>
internal sealed class DiskFile(string path) : AuditFile
{
    private readonly SafeFileHandle _handle =
        File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    public override long Length => RandomAccess.GetLength(_handle);

    public override void Write(ReadOnlySpan<byte> bytes, long offset)
    {
        RandomAccess.Write(_handle, bytes, offset);
        if (Length != offset + bytes.Length)
        {
            throw new IOException($"What is written to '{path}' doesn't stay there, or somebody else writes to it.");
        }
    }

    public override void Sync() => RandomAccess.FlushToDisk(_handle);

    public override void SetLength(long length) => RandomAccess.SetLength(_handle, length);

    protected override void Dispose(bool isDisposing) => _handle.Dispose();
}

namespace Maestro.Policy.Audit;

/// <summary>A file of an audit log that is open for writing.</summary>
/// <remarks>One thread at a time uses it, except for <see cref="Sync"/>, which another may call meanwhile.</remarks>
public abstract class AuditFile : IDisposable
{
    /// <summary>How long the file is.</summary>
    /// <value>In bytes.</value>
    /// <exception cref="IOException">It can't be found out.</exception>
    public abstract long Length { get; }

    /// <summary>Hands bytes to the operating system: from then on they survive the end of the process.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="offset">Where they begin in the file; at its end at the latest.</param>
    /// <exception cref="IOException">Not all of them were written.</exception>
    public abstract void Write(ReadOnlySpan<byte> bytes, long offset);

    /// <summary>Waits until the disk has what was written: from then on it survives a power cut.</summary>
    /// <exception cref="IOException">The disk doesn't have it.</exception>
    public abstract void Sync();

    /// <summary>Cuts the file off, or extends it with zeros.</summary>
    /// <param name="length">How long it is from now on.</param>
    /// <exception cref="IOException">It isn't.</exception>
    public abstract void SetLength(long length);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the file.</summary>
    /// <param name="isDisposing">Whether it is asked for, or the end of the object.</param>
    protected abstract void Dispose(bool isDisposing);
}

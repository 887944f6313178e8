namespace Maestro.Policy.Audit;

/// <summary>Where the files of an audit log are kept: on a disk, unless a host has another place.</summary>
/// <remarks>
/// Each operation either does what it says or throws; what it did before it threw is unknown, and the log finds out.
/// Implementations are safe for use by any number of threads.
/// </remarks>
public abstract class AuditStorage
{
    /// <summary>The files of the operating system.</summary>
    /// <value>The default everywhere.</value>
    public static AuditStorage Disk { get; } = new Storage.DiskStorage();

    /// <summary>The one name of a file, whatever other names and links lead to it.</summary>
    /// <param name="path">A name of the file, which needn't be there.</param>
    /// <returns>A full path.</returns>
    /// <exception cref="IOException">It can't be found out.</exception>
    public abstract string Resolve(string path);

    /// <summary>Whether there is a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns><see langword="true"/> where there is.</returns>
    public abstract bool Exists(string path);

    /// <summary>Opens a file to write to it; others may read it meanwhile. Where there is none, it is made, and its
    /// folders with it.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>The file.</returns>
    /// <exception cref="IOException">It can't be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public abstract AuditFile OpenToWrite(string path);

    /// <summary>Opens a file to read it, while somebody writes to it or not.</summary>
    /// <param name="path">Its full path.</param>
    /// <returns>Its bytes; a stream that can seek.</returns>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public abstract Stream OpenToRead(string path);

    /// <summary>Takes what only one can hold at a time, in all processes. Who holds it loses it with its process.
    /// </summary>
    /// <param name="path">The full path of the file that stands for it.</param>
    /// <returns>What gives it back when it is disposed of.</returns>
    /// <exception cref="IOException">Another one holds it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be taken.</exception>
    public abstract IDisposable Lock(string path);

    /// <summary>Gives a file another name, in place of what has that name: whoever looks finds the one or the other.
    /// </summary>
    /// <param name="path">Its full path.</param>
    /// <param name="newPath">Its full path from now on, in the same folder.</param>
    /// <exception cref="IOException">It can't be done.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be done.</exception>
    public abstract void Move(string path, string newPath);

    /// <summary>Removes a file that isn't needed any more.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="IOException">It can't be done.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be done.</exception>
    public abstract void Delete(string path);
}

using System.Text;

namespace Maestro.Policy.Simulation.Emergency.Files;

/// <summary>Where a simulation reads and writes: a folder of the disk, or memory.</summary>
/// <remarks>Paths are relative, with <c>/</c> between their parts; folders are made where they are needed. A file is
/// written as a whole or not at all. Used by several threads at once, each for its own paths.</remarks>
public abstract class SimulationFiles
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Its bytes; <see langword="null"/> where there is none.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public abstract byte[]? Read(string path);

    /// <summary>Writes a file in the place of what is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public abstract void Replace(string path, Action<Stream> write);

    /// <summary>Writes a file that isn't there yet.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns><see langword="false"/>, and nothing is written, where there is one.</returns>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public abstract bool TryCreate(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Writes at the end of a file, which is made where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What comes to its end.</param>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public abstract void Append(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file, if there is one.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't be removed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be removed.</exception>
    public abstract void Delete(string path);

    /// <summary>The files of a folder.</summary>
    /// <param name="folder">The folder; empty for the one that paths are relative to.</param>
    /// <returns>Their names, without the folder; none where there is no folder.</returns>
    /// <exception cref="IOException">They can't be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be listed.</exception>
    public abstract IEnumerable<string> List(string folder);

    /// <summary>Makes sure that a file can be written. Its folder is made where there is none; what is there stays as
    /// it is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It can't, or is a folder.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not.</exception>
    public abstract void Probe(string path);

    /// <summary>Reads a text.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text; <see langword="null"/> where there is none.</returns>
    /// <exception cref="IOException">It can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public string? ReadText(string path) => Read(path) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Writes a text in the place of what is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="IOException">It can't be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void ReplaceText(string path, string text) =>
        Replace(path, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
}

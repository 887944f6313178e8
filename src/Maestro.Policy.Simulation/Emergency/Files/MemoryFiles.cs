using System.Collections.Concurrent;

namespace Maestro.Policy.Simulation.Emergency.Files;

/// <summary>Files that live as long as the object.</summary>
/// <remarks>Safe for use by any number of threads.</remarks>
public sealed class MemoryFiles : SimulationFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The names of all files.</summary>
    /// <value>With <c>/</c> between their parts, in the order of their letters.</value>
    public IReadOnlyList<string> Paths => [.. _files.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override byte[]? Read(string path) => _files.TryGetValue(path, out byte[]? bytes) ? [.. bytes] : null;

    /// <inheritdoc/>
    public override void Replace(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        using MemoryStream stream = new();
        write(stream);
        _files[path] = stream.ToArray();
    }

    /// <inheritdoc/>
    public override bool TryCreate(string path, ReadOnlySpan<byte> bytes) => _files.TryAdd(path, bytes.ToArray());

    /// <inheritdoc/>
    public override void Append(string path, ReadOnlySpan<byte> bytes) =>
        _files[path] = [.. _files.GetValueOrDefault(path, []), .. bytes];

    /// <inheritdoc/>
    public override void Delete(string path) => _files.TryRemove(path, out _);

    /// <inheritdoc/>
    public override IEnumerable<string> List(string folder)
    {
        string prefix = string.IsNullOrEmpty(folder) ? "" : folder + "/";
        return
        [
            .. _files.Keys
                .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..])
                .Where(name => !name.Contains('/', StringComparison.Ordinal)),
        ];
    }

    /// <inheritdoc/>
    public override void Probe(string path)
    {
    }
}

using Maestro.Policy.Audit;

namespace Maestro.Policy.TestKit;

/// <summary>A disk in memory whose operations are counted, and of which one, or all from one on, go wrong.</summary>
public sealed class FaultyStorage : AuditStorage
{
    private readonly Dictionary<string, FaultyFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _locks = new(StringComparer.Ordinal);

    /// <summary>How many operations there were.</summary>
    public int Steps { get; private set; }

    /// <summary>The operation that goes wrong, from 1; 0 for none.</summary>
    public int FaultyStep { get; set; }

    /// <summary>How it goes wrong.</summary>
    public StorageFault Fault { get; init; }

    /// <summary>Whether all operations after it go wrong, too.</summary>
    public bool IsDeadAfter { get; init; }

    /// <summary>The names of the files.</summary>
    public IReadOnlyCollection<string> Files => _files.Keys;

    /// <summary>What is left when the process is gone.</summary>
    public FaultyStorage AfterKill() => Left(static file => file.Content);

    /// <summary>What is left when the power was cut: of what the disk doesn't have, each sector is there or not.
    /// </summary>
    public FaultyStorage AfterPowerCut(Random chance) => Left(file => file.AfterPowerCut(chance));

    /// <summary>What a file holds.</summary>
    public byte[] Read(string path) => _files[path].Content;

    /// <summary>Gives a file another content, as somebody else does.</summary>
    public void Write(string path, byte[] content) => _files[path] = new(this, content);

    /// <summary>Removes a file, as somebody else does.</summary>
    public void Remove(string path) => _files.Remove(path);

    /// <inheritdoc/>
    public override string Resolve(string path) => path;

    /// <inheritdoc/>
    public override bool Exists(string path) => _files.ContainsKey(path);

    /// <inheritdoc/>
    public override AuditFile OpenToWrite(string path)
    {
        Step(() => _files.TryAdd(path, new(this, [])));
        return new FaultyHandle(_files[path]);
    }

    /// <inheritdoc/>
    public override Stream OpenToRead(string path) =>
        _files.TryGetValue(path, out FaultyFile? file)
            ? new MemoryStream(file.Content, writable: false)
            : throw new FileNotFoundException(path);

    /// <inheritdoc/>
    public override IDisposable Lock(string path) =>
        _locks.Add(path) ? new FaultyLock(() => _locks.Remove(path)) : throw new IOException("Somebody else has it.");

    /// <inheritdoc/>
    public override void Move(string path, string newPath) =>
        Step(() =>
        {
            _files[newPath] = _files[path];
            _files.Remove(path);
        });

    /// <inheritdoc/>
    public override void Delete(string path) => Step(() => _files.Remove(path));

    /// <summary>Does an operation, or half of it, or none.</summary>
    internal void Step(Action all, Action? half = null)
    {
        Steps++;
        bool isFaulty = Steps == FaultyStep;
        if (FaultyStep > 0 && IsDeadAfter && Steps > FaultyStep)
        {
            throw new IOException("The disk is dead.");
        }

        if (!isFaulty || Fault == StorageFault.Done)
        {
            all();
        }
        else if (Fault == StorageFault.HalfDone)
        {
            half?.Invoke();
        }

        if (isFaulty)
        {
            throw new IOException("The disk is full.");
        }
    }

    private FaultyStorage Left(Func<FaultyFile, byte[]> content)
    {
        FaultyStorage left = new();
        foreach ((string path, FaultyFile file) in _files)
        {
            left._files[path] = new(left, content(file));
        }

        return left;
    }
}

using Maestro.Policy.Audit.Anchors;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Files;

namespace Maestro.Policy.Audit.Verification;

/// <summary>Verifies all files of a log, in the order in which they were written, against its anchor.</summary>
internal sealed class LogVerifier(
    LogPaths paths, IReadOnlyList<AuditKey> keys, AuditVerifierOptions options, CancellationToken cancellationToken)
    : IDisposable
{
    private readonly List<AuditFileVerification> _found = [];
    private ChainWalk _walk = new(keys, options.Format, options.Dialect);

    /// <summary>Verifies the log.</summary>
    public IReadOnlyList<AuditFileVerification> Run()
    {
        AnchorFile anchors = new(options.Storage, paths.Anchor);
        if (!anchors.Exists)
        {
            Add(paths.Active, anchor: null);
        }
        else if (anchors.Read(keys) is { } anchor)
        {
            AddAll(anchor);
        }
        else
        {
            Add(paths.Active, anchor: null);
            AddAnchorFault();
        }

        return _found;
    }

    public void Dispose() => _walk.Dispose();

    private void AddAll(Anchor anchor)
    {
        for (int number = anchor.FirstFile; number < anchor.File; number++)
        {
            Add(paths.Finished(number), anchor: null);
        }

        // A writer that died between two files leaves the last one with its last name already.
        bool isBetween = options.Storage.Exists(paths.Finished(anchor.File));
        if (isBetween)
        {
            Add(paths.Finished(anchor.File), anchor);
        }

        if (!isBetween || options.Storage.Exists(paths.Active))
        {
            Add(paths.Active, isBetween ? null : anchor);
        }
    }

    private void Add(string path, Anchor? anchor)
    {
        AuditVerification found = Verify(path, anchor);
        _found.Add(new(path, found));
        if (!found.IsValid)
        {
            // What the next file should follow isn't known; it says so itself.
            _walk.Dispose();
            _walk = new(keys, options.Format, options.Dialect);
        }
    }

    private AuditVerification Verify(string path, Anchor? anchor)
    {
        try
        {
            using Stream log = options.Storage.OpenToRead(path);
            return FileVerifier.Verify(log, _walk, anchor, cancellationToken);
        }
        catch (FileNotFoundException) when (options.Storage.Exists(paths.Anchor))
        {
            return new(0, _walk.Head, AuditFault.AnchorCount, 1, "The file is gone.");
        }
    }

    private void AddAnchorFault()
    {
        AuditFileVerification last = _found[^1];
        if (last.Found.IsValid)
        {
            string detail = $"'{Path.GetFileName(paths.Anchor)}' isn't what was signed with this key.";
            _found[^1] = last with
            {
                Found = new(last.Found.Rows, last.Found.Head, AuditFault.AnchorMac, line: null, detail),
            };
        }
    }
}

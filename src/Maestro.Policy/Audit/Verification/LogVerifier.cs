using Maestro.Policy.Audit.Anchors;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Files;

namespace Maestro.Policy.Audit.Verification;

/// <summary>Verifies all files of a log, in the order in which they were written, against its anchor.</summary>
internal sealed class LogVerifier(
    string path, IReadOnlyList<AuditKey> keys, AuditVerifierOptions options, CancellationToken cancellationToken)
    : IDisposable
{
    private readonly LogPaths _paths = new(options.Storage.Resolve(path));
    private readonly List<AuditFileVerification> _found = [];
    private bool _isAnchored;
    private ChainWalk _walk = new(keys, options.Format, options.Dialect);

    /// <summary>Verifies the log.</summary>
    public IReadOnlyList<AuditFileVerification> Run()
    {
        AnchorFile anchors = new(options.Storage, _paths.Anchor);
        if (!anchors.Exists)
        {
            // Whatever can be read is as good as a file.
            Add(path, anchor: null);
            if (_walk.HasEvents && !options.MayLackAnchor && !IsFinished())
            {
                AddAnchorFault("isn't there, so that rows may be missing.");
            }
        }
        else if (anchors.Read(keys) is { } anchor)
        {
            AddAll(anchor);
        }
        else
        {
            Add(_paths.Active, anchor: null);
            AddAnchorFault("isn't what was signed with this key.");
        }

        return _found;
    }

    public void Dispose() => _walk.Dispose();

    private void AddAll(Anchor anchor)
    {
        _isAnchored = true;
        _walk.MayGoOn = anchor.FirstFile > 1;
        for (int number = anchor.FirstFile; number < anchor.File; number++)
        {
            Add(_paths.Finished(number), anchor: null);
        }

        // A writer that died between two files leaves the last one with its last name already.
        bool isBetween = options.Storage.Exists(_paths.Finished(anchor.File));
        if (isBetween)
        {
            Add(_paths.Finished(anchor.File), anchor);
        }

        if (!isBetween || options.Storage.Exists(_paths.Active))
        {
            Add(_paths.Active, isBetween ? null : anchor);
        }
    }

    private void Add(string file, Anchor? anchor)
    {
        AuditVerification found = Verify(file, anchor);
        _found.Add(new(file, found));
        _walk.MayGoOn = false;
        if (!found.IsValid)
        {
            // What the next file should follow isn't known; it says so itself.
            _walk.Dispose();
            _walk = new(keys, options.Format, options.Dialect);
        }
    }

    private AuditVerification Verify(string file, Anchor? anchor)
    {
        try
        {
            using Stream log = options.Storage.OpenToRead(file);
            return FileVerifier.Verify(log, _walk, anchor, _isAnchored, options.Progress, cancellationToken);
        }
        catch (FileNotFoundException) when (options.Storage.Exists(_paths.Anchor))
        {
            return new(0, _walk.Head, AuditFault.AnchorCount, 1, "The file is gone.");
        }
    }

    // An earlier file of a log that has its anchor; the next file shows whether its end is there.
    private bool IsFinished() =>
        LogPaths.OfFinished(_paths.Active) is { } log && options.Storage.Exists(log.Anchor);

    private void AddAnchorFault(string what)
    {
        AuditFileVerification last = _found[^1];
        if (last.Found.IsValid)
        {
            string detail = $"'{Path.GetFileName(_paths.Anchor)}' {what}";
            _found[^1] = last with
            {
                Found = new(last.Found.Rows, last.Found.Head, AuditFault.AnchorMac, line: null, detail),
            };
        }
    }
}

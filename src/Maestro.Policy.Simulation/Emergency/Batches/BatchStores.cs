using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>The stores that a batch goes on from, and leaves behind.</summary>
internal sealed class BatchStores(BatchPlan plan)
{
    private readonly EmergencyOptions _options = plan.Options;

    private readonly List<string> _faults = [];

    /// <summary>What of the stores couldn't be read, and why.</summary>
    public IReadOnlyList<string> Faults => _faults;

    private TrustStoreReading Reading => plan.IsStrict ? TrustStoreReading.Strict : TrustStoreReading.Reference;

    /// <summary>Removes what the batch doesn't go on from.</summary>
    public void Reset()
    {
        if (!_options.KeepsStores)
        {
            _options.Files.Delete(_options.TrustStore);
            _options.Files.Delete(_options.GrantStore);
        }

        if (!plan.KeepsEvaluation)
        {
            _options.Files.Delete(_options.EvaluationStore);
        }
    }

    /// <summary>The grants, with the one that the simulator gives itself.</summary>
    public ImmutableArray<TrustGrant> Grants(DateTimeOffset now)
    {
        string? text = _options.Files.ReadText(_options.GrantStore);
        ImmutableArray<TrustGrant> grants = TrustStoreText.ReadGrants(text, out string? fault, Reading);
        Note(_options.GrantStore, text, fault);
        if (!_options.RenewsGrant)
        {
            return grants;
        }

        ImmutableArray<TrustGrant> all = ReferenceGrant.Ensure(grants, now);
        if (all.Length > grants.Length)
        {
            _options.Files.ReplaceText(_options.GrantStore, TrustStoreText.Write(all));
        }

        return all;
    }

    /// <summary>The trust to begin with.</summary>
    public TrustState Trust(DateTimeOffset now)
    {
        if (!_options.KeepsStores)
        {
            return TrustState.ReferenceInitial;
        }

        string? text = _options.Files.ReadText(_options.TrustStore);
        TrustState trust = TrustStoreText.ReadTrust(text, TrustModel.Default, now, out string? fault, Reading);
        Note(_options.TrustStore, plan.IsStrict ? text ?? "" : text, fault);
        return trust;
    }

    /// <summary>How many clean runs there were.</summary>
    public long CleanCompletions()
    {
        string? text = plan.KeepsEvaluation ? _options.Files.ReadText(_options.EvaluationStore) : null;
        long count = TrustStoreText.ReadCleanCompletions(text, out string? fault, Reading);
        Note(_options.EvaluationStore, text, fault);
        return count;
    }

    /// <summary>Leaves behind what became of trust and evaluation.</summary>
    public void Save(TrustState trust, long cleanCompletions)
    {
        _options.Files.ReplaceText(_options.TrustStore, TrustStoreText.Write(trust));
        _options.Files.ReplaceText(_options.EvaluationStore, TrustStoreText.Write(cleanCompletions));
    }

    // Where there is no store there was nothing to go on from, which is no fault unless it costs trust.
    private void Note(string path, string? text, string? fault)
    {
        if (text is not null && fault is not null)
        {
            _faults.Add($"{path}: {fault}");
        }
    }
}

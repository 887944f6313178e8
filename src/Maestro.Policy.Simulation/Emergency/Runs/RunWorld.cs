using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Stores;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>What the runs of a batch have in common: who judges, and what is submitted.</summary>
internal sealed class RunWorld
{
    public RunWorld(
        GenerationRules rules,
        EmergencyReading reading,
        string authId,
        IReadOnlyList<TrustGrant> grants,
        DateTimeOffset begin)
    {
        bool isStrict = reading == EmergencyReading.Strict;
        Grants = grants;
        Trust = isStrict ? TrustModel.Default : TrustModel.Reference;
        Evidence = new(isStrict ? EvidenceRules.Default : EvidenceRules.Reference, begin);
        Requests = new(authId, isStrict ? AuthReading.Strict : AuthReading.Reference);
        Drafts = new(
            new(rules.DraftRules, isStrict ? DraftLintReading.Strict : rules.DraftReading), authId);
    }

    public TrustModel Trust { get; }

    public IReadOnlyList<TrustGrant> Grants { get; }

    public EvidenceDesk Evidence { get; }

    public RequestDesk Requests { get; }

    public DraftDesk Drafts { get; }

    /// <summary>Asks trust about the request of a run.</summary>
    public TrustJudgement Judge(RunTrace run) => Trust.Judge(run.Trust, Grants, ReferenceGrant.Place, run.Now);
}

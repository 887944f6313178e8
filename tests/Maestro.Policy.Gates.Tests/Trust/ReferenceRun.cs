using System.Collections.Immutable;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Gates.Trust.Stores;

namespace Maestro.Policy.Gates.Tests.Trust;

/// <summary>A run of the reference's simulator, which approves everything to itself.</summary>
internal sealed class ReferenceRun
{
    private readonly string _kind;
    private readonly DateTimeOffset _now;
    private double _cap = TrustModel.Reference.Options.CapPerRun;

    public ReferenceRun(string kind, TrustState state, ImmutableArray<TrustGrant> grants, DateTimeOffset now)
    {
        (_kind, State, _now) = (kind, state, now);
        Coach();
        Play(grants);
    }

    public TrustState State { get; private set; }

    public RunEnd End { get; private set; }

    public bool IsSealed => End == RunEnd.Stopped;

    public string? Gate { get; private set; }

    public string? Mode { get; private set; }

    public bool IsCoached { get; private set; }

    public bool IsCoachingSkipped { get; private set; }

    private void Coach()
    {
        CoachingNeed need = TrustModel.Reference.NeedOf(State);
        (IsCoached, IsCoachingSkipped) = (need == CoachingNeed.Session, need == CoachingNeed.Exhausted);
        State = IsCoached ? TrustModel.Reference.Coach(State).After : State;
    }

    private void Play(ImmutableArray<TrustGrant> grants)
    {
        switch (_kind)
        {
            case "fabricated" or "evidence_missing":
                Stop(TrustOutcome.EvidenceFabrication);
                return;
            case "schema_invalid":
                Stop(TrustOutcome.EvidenceSchemaInvalid);
                return;
            case "auth_missing_key":
                return;
        }

        TrustJudgement judgement = TrustModel.Reference.Judge(State, grants, ReferenceGrant.Place, _now);
        Gate = judgement.Standing switch
        {
            TrustStanding.CoolingDown => "TRUST_COOLDOWN_ACTIVE",
            TrustStanding.NotGranted => "NO_VALID_GRANT",
            TrustStanding.TooLow => "TRUST_SCORE_LOW",
            _ => "AUTO_AUTH_BY_TRUST_AND_GRANT",
        };

        if (!judgement.IsApproved && _kind == "auth_expired")
        {
            Stop(TrustOutcome.AuthExpired);
            return;
        }

        Mode = judgement.IsApproved ? "auto" : "user";
        Apply(judgement.IsApproved ? null : TrustOutcome.AuthApprove);
        Finish();
    }

    private void Finish()
    {
        if (_kind.StartsWith("lint_", StringComparison.Ordinal))
        {
            Stop(TrustOutcome.DraftLintFail);
            return;
        }

        Apply(TrustOutcome.FinalizeApprove);
        End = RunEnd.Effective;
    }

    private void Stop(TrustOutcome outcome)
    {
        Apply(outcome);
        End = RunEnd.Stopped;
    }

    private void Apply(TrustOutcome? outcome)
    {
        if (outcome is not null)
        {
            TrustUpdate update = TrustModel.Reference.Apply(State, outcome, _cap, _now);
            (State, _cap) = (update.After, update.CapRemaining);
        }
    }
}

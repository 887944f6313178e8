using Maestro.Policy.Simulation.Kage;

namespace Maestro.Policy.Simulation.Tests.Kage;

public sealed class KageOrchestratorTests
{
    private readonly KageWorld _world = new();

    [Fact]
    public async Task CleanRequestThatEverybodyAgreesTo_HasItsEffectInTheSimulation()
    {
        ScriptedHumans humans = ScriptedHumans.Willing();

        KageResult result = await _world.RunAsync(humans);

        Assert.Equal((Verdict.Run, "CONTRACT_EFFECTIVE_SIMULATED", false), End(result));
        Assert.Equal("artifacts/RUN#1__contract_draft.md", result.ArtifactPath);
        Assert.Equal(["RUN#1__contract_draft.md"], _world.Artifacts);
        Assert.True(result.Verification.IsValid);
        Assert.Equal(
            [KageQuestionKind.Authorize, KageQuestionKind.Finalize], humans.Questions.Select(asked => asked.Kind));
        Assert.Contains("not legally binding", humans.Questions[1].Draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(KageQuestionKind.Authorize, "AUTH_REJECT")]
    [InlineData(KageQuestionKind.Finalize, "FINALIZE_STOP")]
    public async Task NoAnswer_IsANo(KageQuestionKind unanswered, string reason)
    {
        ScriptedHumans humans = ScriptedHumans.Willing(asked =>
        {
            if (asked.Kind == unanswered)
            {
                throw new TimeoutException();
            }
        });

        KageResult result = await _world.RunAsync(humans);

        Assert.Equal((Verdict.Stop, reason, false), End(result));
        Assert.Empty(_world.Artifacts);
    }

    [Fact]
    public async Task CancelledRun_HasNoResult()
    {
        ScriptedHumans humans = ScriptedHumans.Willing(_ => throw new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _world.RunAsync(humans));
        Assert.Empty(_world.Artifacts);
    }

    [Fact]
    public async Task MadeUpEvidence_IsSealedBeforeAnybodyIsAsked()
    {
        ScriptedHumans humans = ScriptedHumans.Willing();

        KageResult result = await _world.RunAsync(humans, _world.Request(isFabricated: true));

        Assert.Equal((Verdict.Stop, "EVIDENCE_FABRICATION", true), End(result));
        Assert.Empty(humans.Questions);
        Assert.Equal(
            ["evidence_gate Hitl EVIDENCE_FABRICATION", "ethics_gate Stop EVIDENCE_FABRICATION"],
            KageWorld.Steps(result)[^2..]);
    }

    [Fact]
    public async Task NoEvidence_WaitsForAHuman()
    {
        KageResult result = await _world.RunAsync(request: new() { RunId = "RUN#1" });

        Assert.Equal((Verdict.Hitl, "EVIDENCE_MISSING", false), End(result));
    }

    [Fact]
    public async Task ControlOfARealSignal_IsSealedBeforeAnybodyIsAsked()
    {
        ScriptedHumans humans = ScriptedHumans.Willing();
        KageScenario scenario = new() { WantsSignalControl = true, PriorityPolicy = null };

        KageResult result = await _world.RunAsync(humans, _world.Request(scenario));

        Assert.Equal((Verdict.Stop, "ACC_REAL_WORLD_CONTROL_BLOCKED", true), End(result));
        Assert.Empty(humans.Questions);
    }

    [Fact]
    public async Task UnclearOrder_IsAskedAbout()
    {
        KageRequest request = _world.Request(new() { PriorityPolicy = "NOLIFE > PEDESTRIAN > VEHICLE" });

        KageResult stopped = await _world.RunAsync(new ScriptedHumans(), request);
        KageResult continued = await _world.RunAsync(request: request);

        Assert.Equal((Verdict.Stop, "REL_BOUNDARY_UNSTABLE", false), End(stopped));
        Assert.Equal(Verdict.Run, continued.Verdict);
    }

    [Fact]
    public async Task AuthorizationForSomethingElse_WaitsForAHuman()
    {
        KageRequest request = _world.Request() with
        {
            Authorization = new(
                "AUTHREQ#1",
                "EMG-ABC123",
                new(KageScenario.CaseB, "INT-043", "WAITING_AT_SIGNAL") { PedestrianInCrosswalk = false },
                _world.Time.GetUtcNow()),
        };

        KageResult result = await _world.RunAsync(request: request);

        Assert.Equal((Verdict.Hitl, "CONSISTENCY_BREAK", false), End(result));
        Assert.Equal("failed=['location_id', 'ped_in_crosswalk']", result.Rows[^1].Row["detail"]);
    }

    [Theory]
    [InlineData(0, "CONTRACT_EFFECTIVE_SIMULATED")]
    [InlineData(1, "AUTH_EXPIRED")]
    public async Task AuthorizationAfterItsTime_IsNone(int secondsTooLate, string reason)
    {
        ScriptedHumans humans = ScriptedHumans.Willing(asked =>
        {
            if (asked.Kind == KageQuestionKind.Authorize)
            {
                _world.Time.Advance(TimeSpan.FromSeconds(180 + secondsTooLate));
            }
        });

        KageResult result = await _world.RunAsync(humans);

        Assert.Equal(reason, result.Reason.Name);
        Assert.Equal(secondsTooLate > 0, result.IsSealed);
    }

    private static (Verdict Verdict, string Reason, bool IsSealed) End(KageResult result) =>
        (result.Verdict, result.Reason.Name, result.IsSealed);
}

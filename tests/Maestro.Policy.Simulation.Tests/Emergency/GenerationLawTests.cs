using System.Collections.Immutable;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What holds in every generation, whatever is wrong with a run.</summary>
public sealed class GenerationLawTests
{
    private const string Claim =
        "Draft. No operational effect. AI is used for drafting only. ADMIN approval. We guarantee it.";

    private static readonly EmergencyCase[] Spoilt =
    [
        new() { IsFabricated = true },
        new() { Evidence = EvidenceSubmission.None },
        new() { Evidence = EvidenceSubmission.Invalid("no evidence") },
        new() { MissingKeys = ["auth_id"] },
        new() { RequestLifetime = TimeSpan.FromSeconds(-1) },
        new() { Draft = Claim },
        new() { Draft = "" },
        new() { AuthAnswer = request => Auth("AUTH_REJECT", request.Id) },
        new() { AuthAnswer = request => Auth("AUTH_REVISE", request.Id) },
        new() { AuthAnswer = _ => Auth("AUTH_APPROVE", "another") },
        new() { AuthAnswer = _ => default },
        new() { FinalizeAnswer = draft => Finalize("FINALIZE_STOP", draft) },
        new() { FinalizeAnswer = draft => Finalize("FINALIZE_REVISE", draft) },
        new() { FinalizeAnswer = _ => Finalize("FINALIZE_APPROVE", "another") },
        new() { FinalizeAnswer = _ => default },
        new() { RunId = "SIM#B002", StopsAtBoundary = true },
    ];

    private static readonly string[] Refusals =
        ["AUTH_REJECT", "AUTH_REVISE", "FINALIZE_STOP", "FINALIZE_REVISE", "INVALID_EVENT"];

    public static TheoryData<EmergencyGeneration, EmergencyReading> Generations => new(
        from generation in Enum.GetValues<EmergencyGeneration>()
        from reading in Enum.GetValues<EmergencyReading>()
        select (generation, reading));

    [Theory]
    [MemberData(nameof(Generations))]
    public void OrdinaryRun_TakesEffect(EmergencyGeneration generation, EmergencyReading reading) =>
        Assert.Equal(ContractState.Effective, Play(generation, reading, new()).View.State);

    [Theory]
    [MemberData(nameof(Generations))]
    public void EveryRun_CanBePutOnRecord(EmergencyGeneration generation, EmergencyReading reading)
    {
        foreach (EmergencyCase spoilt in Spoilt)
        {
            (EmergencyRunView view, EmergencyRun run) = Play(generation, reading, spoilt);
            EmergencyRow[] sealing = [.. run.Rows.Where(row => row.Row.Decision.IsSealed)];

            Assert.Equal(view.IsSealed, sealing.Length > 0);
            Assert.All(sealing, row => Assert.True(row.Row.Decision.Layer.MaySeal));
            Assert.True(!view.IsSealed || view.State == ContractState.Stopped);
        }
    }

    [Theory]
    [MemberData(nameof(Generations))]
    public void AnswerThatIsNoYes_LetsNothingTakeEffect(EmergencyGeneration generation, EmergencyReading reading)
    {
        foreach (EmergencyCase answered in Spoilt.Where(each => (each.AuthAnswer, each.FinalizeAnswer) != default))
        {
            Assert.NotEqual(ContractState.Effective, Play(generation, reading, answered).View.State);
        }
    }

    // Where trust is high, no row but that of the answer itself needs to be on record.
    [Theory]
    [MemberData(nameof(Generations))]
    public void AnswerThatIsNoYes_IsOnRecordAndInTheQueue(EmergencyGeneration generation, EmergencyReading reading)
    {
        foreach (EmergencyCase answered in Spoilt.Where(each => (each.AuthAnswer, each.FinalizeAnswer) != default))
        {
            // Where trust approves, no user is asked.
            bool isAsked = answered.AuthAnswer is null;
            EmergencyCase last = answered with
            {
                AuthAnswer = answered.AuthAnswer is not { } answer ? null : request =>
                {
                    isAsked = true;
                    return answer(request);
                },
            };
            EmergencyResult result = EmergencySimulator.Run(new()
            {
                Generation = generation,
                Reading = reading,
                Runs = 8,
                SampleRuns = 8,
                Time = new SteadyTime(SteadyTime.Start),
                Cases = number => number == 8 ? last : null,
            });
            EmergencyRun run = result.Runs[7];
            string[] reasons = [.. run.Rows.Select(row => row.Row.Decision.Reason.Name)];

            Assert.Equal(!isAsked, run.State == ContractState.Effective);
            Assert.Equal(isAsked ? 1 : 0, result.Queue.Size);
            Assert.Equal(isAsked, reasons.Intersect(Refusals).Any());
        }
    }

    [Theory]
    [MemberData(nameof(Generations))]
    public void MadeUpEvidence_TakesEffectNowhereButWhereNobodyLooks(
        EmergencyGeneration generation, EmergencyReading reading) =>
        Assert.Equal(
            generation == EmergencyGeneration.V1,
            Play(generation, reading, new() { IsFabricated = true }).View.State == ContractState.Effective);

    [Theory]
    [InlineData("schema_version", EmergencyGeneration.V4, EmergencyGeneration.V41, EmergencyGeneration.V1)]
    [InlineData("auth_id", EmergencyGeneration.V41, EmergencyGeneration.V1)]
    [InlineData("context", EmergencyGeneration.V1)]
    public void RequestThatLacksAKey_TakesEffectOnlyWhereNobodyLooks(
        string key, params EmergencyGeneration[] expected) =>
        Assert.Equal(
            expected.Order(),
            Enum.GetValues<EmergencyGeneration>().Where(generation =>
                Play(generation, EmergencyReading.Reference, new() { MissingKeys = [key] }).View.State
                    == ContractState.Effective));

    [Fact]
    public void StrictReading_FindsWhatABrokenPatternDoesntLookFor_OnlyWhereARuleAsksForIt()
    {
        ImmutableArray<EmergencyGeneration> effective =
        [
            .. Enum.GetValues<EmergencyGeneration>().Where(generation =>
                Play(generation, EmergencyReading.Strict, new() { Draft = Claim }).View.State
                    == ContractState.Effective),
        ];

        Assert.Equal(
            [
                EmergencyGeneration.V47, EmergencyGeneration.V46, EmergencyGeneration.V44, EmergencyGeneration.V1,
                EmergencyGeneration.V44Bench,
            ],
            effective);
    }

    private static (EmergencyRunView View, EmergencyRun Run) Play(
        EmergencyGeneration generation, EmergencyReading reading, EmergencyCase given) =>
        GenerationVectors.Play(new() { Generation = generation, Reading = reading }, given);

    private static AuthDocument<AuthEvent> Auth(string kind, string target) => AuthReader.ReadAuthEvent(
        GenerationVectors.Event(kind, "USER", "AUTH_REQUEST", "auth_request_id", target), AuthReading.Reference);

    private static AuthDocument<FinalizeEvent> Finalize(string kind, string target) => AuthReader.ReadFinalizeEvent(
        GenerationVectors.Event(kind, "ADMIN", "DRAFT_DOCUMENT", "draft_id", target), AuthReading.Reference);
}

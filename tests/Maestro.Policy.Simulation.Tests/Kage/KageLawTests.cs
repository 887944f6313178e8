using Maestro.Policy.Simulation.Kage;

namespace Maestro.Policy.Simulation.Tests.Kage;

/// <summary>What holds for every combination of answers, wishes and evidence.</summary>
public sealed class KageLawTests
{
    private static readonly KageScenario[] Scenarios =
    [
        .. from external in (bool[])[false, true]
           from control in (bool[])[false, true]
           from policy in (string?[])[null, "LIFE > PEDESTRIAN > VEHICLE"]
           from scenario in (string[])["OTHER", KageScenario.CaseB]
           select new KageScenario
           {
               WantsExternalEffect = external,
               WantsSignalControl = control,
               PriorityPolicy = policy,
               Scenario = scenario,
           },
    ];

    private static readonly KageQuestionKind[][] Answers =
    [
        .. Enumerable.Range(0, 8).Select(bits =>
            Enum.GetValues<KageQuestionKind>().Where(kind => (bits >> (int)kind & 1) == 1).ToArray()),
    ];

    public static TheoryData<KageReading> Readings => new(Enum.GetValues<KageReading>());

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task NothingTakesEffect_ThatNobodyAgreedTo(KageReading reading)
    {
        int effective = 0;

        foreach ((KageScenario scenario, KageQuestionKind[] answers, bool isFabricated) in Cases())
        {
            (KageResult result, KageWorld world, ScriptedHumans humans) = await RunAsync(
                reading, scenario, answers, isFabricated);
            bool isEffective = result.Verdict == Verdict.Run;

            Assert.Equal(isEffective, world.Artifacts.Any());
            Assert.Equal(isEffective, result.ArtifactPath is not null);
            Assert.Equal(isEffective, result.Rows[^1].Row.Decision.Layer.Name == "contract_effect");
            Assert.False(isEffective && (isFabricated || scenario.WantsSignalControl));
            Assert.False(isEffective && scenario.Scenario == "OTHER");
            Assert.True(!isEffective || humans.Questions.All(asked => answers.Contains(asked.Kind)));
            Assert.True(result.Verification.IsValid);
            effective += isEffective ? 1 : 0;
        }

        Assert.Equal(3, effective);
    }

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task OnlyTwoLayersSeal_AndWhatIsSealedIsTheEnd(KageReading reading)
    {
        int sealings = 0;

        foreach ((KageScenario scenario, KageQuestionKind[] answers, bool isFabricated) in Cases())
        {
            (KageResult result, _, _) = await RunAsync(reading, scenario, answers, isFabricated);
            KageRow[] rows = [.. result.Rows.Where(row => row.Row.Decision.IsSealed)];

            Assert.Equal(result.IsSealed, rows.Length == 1);
            Assert.True(rows.Length == 0 || ReferenceEquals(rows[0], result.Rows[^1]));
            Assert.All(rows, row => Assert.True(row.Row.Decision.Layer.Name is "ethics_gate" or "acc_gate"));
            sealings += rows.Length;
        }

        Assert.True(sealings > 0);
    }

    [Fact]
    public async Task StrictReading_IsNeverLaxer()
    {
        foreach ((KageScenario scenario, KageQuestionKind[] answers, bool isFabricated) in Cases())
        {
            (KageResult strict, _, _) = await RunAsync(KageReading.Strict, scenario, answers, isFabricated);
            (KageResult reference, _, _) = await RunAsync(KageReading.Reference, scenario, answers, isFabricated);

            Assert.True(strict.IsSealed || !reference.IsSealed);
            Assert.True(strict.Verdict != Verdict.Run || reference.Verdict == Verdict.Run);
        }
    }

    private static IEnumerable<(KageScenario Scenario, KageQuestionKind[] Answers, bool IsFabricated)> Cases() =>
        from scenario in Scenarios
        from answers in Answers
        from isFabricated in (bool[])[false, true]
        select (scenario, answers, isFabricated);

    private static async Task<(KageResult Result, KageWorld World, ScriptedHumans Humans)> RunAsync(
        KageReading reading, KageScenario scenario, KageQuestionKind[] answers, bool isFabricated)
    {
        KageWorld world = new();
        ScriptedHumans humans = new(answers);
        KageResult result = await world.RunAsync(
            humans, world.Request(scenario, isFabricated), options => options with { Reading = reading });

        return (result, world, humans);
    }
}

using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

public sealed class EmergencyDraftTests
{
    // What is said of one draft is said of every other one of the batch, so it is asked only once.
    [Theory]
    [InlineData(EmergencyReading.Strict, DraftLintReading.Strict)]
    [InlineData(EmergencyReading.Reference, DraftLintReading.Reference)]
    public void DraftOfEveryRun_IsJudgedAsItWouldBeAlone(EmergencyReading reading, DraftLintReading lint)
    {
        DraftLinter linter = new(null, lint);
        SteadyTime time = new(SteadyTime.Start);
        int drafts = 0;

        EmergencySimulator.Run(new()
        {
            Runs = 400,
            Seed = 3,
            FabricateRate = 0.1,
            Reading = reading,
            Time = time,
            AuthId = "EMG-RACIST",
            AfterRun = run =>
            {
                drafts += run.DraftLint is null ? 0 : 1;
                DraftLintResult alone = linter.Check(EmergencyDraft.Write(run.RunId, "EMG-RACIST", run.Time));
                Assert.True(run.DraftLint is null || run.DraftLint.Outcome == alone.Outcome);
                Assert.Equal($"{alone}", $"{run.DraftLint ?? alone}");
                time.Now += TimeSpan.FromSeconds(86_399);
            },
        });

        Assert.InRange(drafts, 300, 399);
    }

    [Fact]
    public void OwnDraft_IsClean()
    {
        string draft = EmergencyDraft.Write("SIM#B00001", "EMG-7K3P9Q", SteadyTime.Start);

        Assert.True(new DraftLinter().Check(draft).IsClean);
        Assert.True(new DraftLinter(null, DraftLintReading.Reference).Check(draft).IsClean);
    }

    // Digits are all that two drafts of a batch differ in.
    [Fact]
    public void DigitsOfADraft_MakeNoDifferenceToTheLint()
    {
        DraftLinter[] linters = [new(), new(null, DraftLintReading.Reference)];
        Random random = new(5);
        string[] words =
            ["legally", "binding", "racist", "not", "draft", "7", "42", "_", "#", "-", " ", " ", "\n", "we guarantee"];

        for (int i = 0; i < 2000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, 12).Select(_ => words[random.Next(words.Length)]));
            string other = string.Concat(
                text.Select(unit => char.IsAsciiDigit(unit) ? (char)('0' + random.Next(10)) : unit));

            Assert.All(linters, linter => Assert.Equal($"{linter.Check(text)}", $"{linter.Check(other)}"));
        }
    }
}

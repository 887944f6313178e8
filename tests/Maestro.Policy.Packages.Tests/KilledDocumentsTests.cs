namespace Maestro.Policy.Packages.Tests;

/// <summary>A run of the sample of documents that is killed before any of its steps goes on as if nothing had
/// happened.</summary>
/// <remarks>A step is a row, a file that is opened or takes its name, and the log's beginning and end. The normal run
/// takes one generation, and <c>MAESTRO_LONG=1</c> all of them. No task runs unasked in any of them, and a human
/// refuses the spreadsheet.</remarks>
public sealed class KilledDocumentsTests
{
    private const int ToolEvery = 8;

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    [Theory]
    [InlineData("1.3.5", "ExcelとWord、どっち？", "task_word.txt", true)]
    [InlineData("1.2.4", "Word、Excel、PPT、どっち？", "task_ppt.pptx.txt task_word.docx.txt", false)]
    [InlineData("1.2.6", "Word、Excel、PPTを送信", "task_word.docx.txt", false)]
    [InlineData("1.2.7", "タスク契約: Word、Excel、PPTを送信", "task_word.docx.txt", false)]
    public async Task RunKilledBeforeAnyStep_GoesOn(string generation, string prompt, string files, bool isShort)
    {
        Assert.SkipUnless(isShort || IsLong, "It takes minutes: set MAESTRO_LONG=1.");
        string[] unattended = ["--auto", "--generation", generation, "--prompt", prompt, "--folder", "."];
        string[] answered = [.. unattended, "--answer", "CONTINUE", "--answer", "task_excel=STOP"];
        using DocFolder whole = new();
        Assert.Equal(1, whole.Play("", answered).ExitCode);
        Assert.Equal(files, string.Join(' ', whole.Artifacts().Keys));

        string? killedBefore;
        int step = 0;
        int found = 0;
        do
        {
            using DocFolder folder = new();
            killedBefore = await SteppedRun.KilledBefore(folder, ++step, answered);
            Assert.InRange(folder.Artifacts().Count, 0, folder.Approvals());
            AssertNothingIsAddedUnasked(folder, unattended, killedBefore);
            Run resumed = AssertItGoesOn(folder, answered, whole, killedBefore);
            found += resumed.Output.Contains("was written before", StringComparison.Ordinal) ? 1 : 0;
            if (step % ToolEvery == 0)
            {
                folder.AssertLogVerifies();
            }
        }
        while (killedBefore is not null);

        Assert.InRange(step, 20, 200);

        // Between a file and the checkpoint that says so there are steps.
        Assert.InRange(found, 1, step);
    }

    // Nobody is there any more.
    private static void AssertNothingIsAddedUnasked(DocFolder folder, string[] arguments, string? killedBefore)
    {
        var before = folder.Artifacts();
        using DocFolder copy = folder.Copy();
        Run resumed = copy.Play("", [.. arguments, "--resume"]);

        Assert.True(resumed.Output.Contains("is valid", StringComparison.Ordinal), $"{killedBefore}: {resumed.Output}");
        Assert.Equal(before, copy.Artifacts());

        // What is there was let through: no run says that it wasn't.
        Assert.All(before.Keys, file => Assert.DoesNotContain(
            "\n" + file.Split('.')[0] + " ", "\n" + Refusals(resumed), StringComparison.Ordinal));
    }

    private static string Refusals(Run run) => string.Join(
        '\n', run.Output.Split('\n').Where(static line => line.Contains(" Refused ", StringComparison.Ordinal)));

    private static Run AssertItGoesOn(DocFolder folder, string[] arguments, DocFolder whole, string? killedBefore)
    {
        var before = folder.Artifacts();
        Run resumed = folder.Play("", [.. arguments, "--resume"]);
        var after = folder.Artifacts();

        Assert.True(resumed.Output.Contains("is valid", StringComparison.Ordinal), $"{killedBefore}: {resumed.Output}");
        Assert.Equal(1, resumed.ExitCode);
        Assert.Equal(
            whole.Artifacts().Select(static file => (file.Key, file.Value.Text)),
            after.Select(static file => (file.Key, file.Value.Text)));
        Assert.Empty(folder.Leftovers());

        // What was there already isn't written twice.
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
        return resumed;
    }
}

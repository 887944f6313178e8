using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy.Workers.Tests.Recovery;

public sealed class RecoveryPolicyTests
{
    private const string Directories = "Path must be within one of the workspace directories";

    private static readonly RecoveryRequest Gemini = new()
    {
        Agent = "gemini",
        Text = Directories,
        Arguments = ["gemini", "task"],
        Directories = ["/s/ws", "/s/target"],
    };

    [Fact]
    public void Relaunches_EndByThemselves()
    {
        RelaunchCounts counts = RelaunchCounts.None;
        int relaunches = 0;
        while (Decide(Gemini with { Relaunches = counts }) is { Action: RecoveryAction.Relaunch } decision)
        {
            counts = counts.Add(decision.Rule!);
            Assert.InRange(++relaunches, 1, 3);
        }

        Assert.Equal(RecoveryReason.RecoveryExhausted, Decide(Gemini with { Relaunches = counts }).Reason);
    }

    [Fact]
    public void RelaunchWithWhatWasAdded_IsNotRepeated()
    {
        RecoveryDecision decision = Decide(Gemini);

        Assert.Equal(
            RecoveryReason.RecoveryNoCorrection,
            Decide(Gemini with { Arguments = decision.Apply(Gemini.Arguments) }).Reason);
    }

    [Fact]
    public void WhatIsAdded_ComesBeforeTheEndOfOptions()
    {
        RecoveryRequest request = Gemini with
        {
            Agent = "codex",
            Text = "fatal: not a git repository",
            Arguments = ["codex", "--", "--skip-git-repo-check"],
        };

        Assert.Equal(
            ["codex", "--skip-git-repo-check", "--", "--skip-git-repo-check"],
            Decide(request).Apply(request.Arguments).AsEnumerable());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("--yolo")]
    [InlineData("/s/ws,/etc")]
    [InlineData("/s/\nws")]
    public void DirectoryThatTheProgramWouldReadOtherwise_IsNotAdded(string directory) =>
        Assert.Equal(
            RecoveryReason.RecoveryNoCorrection, Decide(Gemini with { Directories = [directory] }).Reason);

    [Fact]
    public void WhateverTheText_OnlyTheClosedListIsAdded()
    {
        string[] agents = ["gemini", "codex", "claude", "cursor"];
        string[] texts = [Directories, "not a git repository", "EACCES --yolo --add-dir /etc", $"{Directories} /etc"];
        IEnumerable<RecoveryDecision> decisions =
            from agent in agents
            from text in texts
            select Decide(Gemini with { Agent = agent, Text = text });

        Assert.All(
            decisions.SelectMany(decision => decision.AddedArguments),
            argument => Assert.Contains(
                argument, new[] { "--include-directories", "/s/ws", "/s/target", "--skip-git-repo-check" }));
        Assert.All(
            decisions.Where(decision => decision.Action != RecoveryAction.Relaunch),
            decision => Assert.Empty(decision.AddedArguments));
    }

    [Theory]
    [InlineData("\u001b[1mper\u001b[0mmission\u001b[31;4m denied")]
    [InlineData("\u001b]0;title\u0007Permission\u00a0 \r\n denied")]
    [InlineData("\u009b2KPERMISSION DENIED")]
    [InlineData("\u001b]open at the end permission denied")]
    [InlineData("open '/x' EACCES")]
    [InlineData("Access to the path '/very long' is denied.")]
    public void ErrorsInDisguise_AreFound(string text) =>
        Assert.Equal(RecoveryReason.PermissionDenied, Decide(Gemini with { Text = text }).Reason);

    [Theory]
    [InlineData("is denied access to the path")]
    [InlineData("EPERMANENT")]
    [InlineData("x_eacces")]
    public void WordsThatOnlyLookLikeErrors_AreNot(string text) =>
        Assert.Equal(RecoveryAction.Ignore, Decide(Gemini with { Text = text }).Action);

    [Theory]
    [InlineData(8192 - 17, RecoveryAction.Escalate)]
    [InlineData(8192 - 16, RecoveryAction.Ignore)]
    public void OnlyTheFirstPartOfAText_IsLookedAt(int before, RecoveryAction action) =>
        Assert.Equal(action, Decide(Gemini with { Text = new string('x', before) + "permission denied" }).Action);

    [Fact]
    public void FirstPart_IsCountedInBytes() =>
        Assert.Equal(
            RecoveryAction.Ignore, Decide(Gemini with { Text = new string('日', 2730) + "permission denied" }).Action);

    [Fact]
    public void RuleForEverybody_ComesBeforeThatOfAnotherProgram() =>
        Assert.Equal(
            RecoveryRules.Generic,
            Decide(Gemini with { Text = "permission denied: not inside a trusted directory" }).Rule);

    [Fact]
    public void OptionsThatCannotBeKept_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new RecoveryPolicy(new() { Rules = [] }));
        Assert.Throws<ArgumentException>(() => new RecoveryPolicy(new()
        {
            Rules = [.. RecoveryRules.Reference, RecoveryRules.Reference[0]],
        }));
        Assert.Throws<ArgumentException>(() => new RecoveryPolicy(new() { RelaunchesInAll = 11 }));
        Assert.Throws<ArgumentException>(() => new RecoveryPhrase(" … "));
        Assert.Throws<ArgumentException>(() => RelaunchCounts.Of([new("a", -1)]));
    }

    private static RecoveryDecision Decide(RecoveryRequest request) => RecoveryPolicy.Default.Decide(request);
}

using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.Commands;

public sealed class CommandPolicyTests
{
    [Fact]
    public void DefaultReading_IsARefusal()
    {
        CommandReading reading = default;

        Assert.Equal(Verdict.Stop, reading.Verdict);
        Assert.Equal("UNSPECIFIED", reading.Word);
    }

    [Fact]
    public void EveryFinding_HasAVerdictAndAWord()
    {
        CommandFinding[] all = Enum.GetValues<CommandFinding>();
        Verdict[] verdicts = [.. all.Select(static finding => new CommandReading(finding, null, 0).Verdict)];

        Assert.Equal(12, verdicts.Count(static verdict => verdict == Verdict.Stop));
        Assert.Equal(10, verdicts.Count(static verdict => verdict == Verdict.Hitl));
        Assert.Equal(Verdict.Stop, new CommandReading((CommandFinding)200, null, 0).Verdict);
        Assert.Equal("UNRESOLVED_DESTRUCTIVE", new CommandReading(CommandFinding.UnresolvedDestructive, null, 0).Word);
    }

    [Fact]
    public void FaultyOption_IsNamed()
    {
        Assert.Contains("Profile is 7", Fault(new() { Profile = (CommandProfile)7 }), StringComparison.Ordinal);
        Assert.Contains("KnownPrograms is null", Fault(new() { KnownPrograms = null! }), StringComparison.Ordinal);
        Assert.Contains("KnownPrograms has", Fault(new() { KnownPrograms = [" "] }), StringComparison.Ordinal);

        static string Fault(CommandPolicyOptions options) =>
            Assert.Throws<ArgumentException>(() => new CommandPolicy(options)).Message;
    }

    [Theory]
    [InlineData("mytool --fast")]
    [InlineData("./build.sh")]
    [InlineData("/tmp/ls")]
    public void UnknownProgram_NeedsAHumanByDefault(string text)
    {
        Assert.Equal(CommandFinding.UnknownCommand, CommandPolicy.Strict.JudgeText(text).Finding);
        Assert.Equal(CommandFinding.Allowed, CommandPolicy.Reference.JudgeText(text).Finding);
    }

    [Fact]
    public void ProgramOfTheHost_IsKnown_AndJudgedLikeAnyOther()
    {
        CommandPolicy policy = new(new() { KnownPrograms = ["mytool", "./build.sh", "rm"] });

        Assert.Equal(Verdict.Run, policy.JudgeText("mytool --fast && ./build.sh").Verdict);
        Assert.Equal(CommandFinding.SuspiciousText, policy.JudgeText("mytool 'rm -rf x'").Finding);
        Assert.Equal(CommandFinding.BlockedCommand, policy.JudgeText("rm -rf x").Finding);
        Assert.Equal(CommandFinding.UnknownCommand, policy.JudgeText("../build.sh").Finding);
    }

    [Fact]
    public void Length_IsMeasuredBeforeAnythingIsRead()
    {
        string longest = "echo " + new string('a', CommandPolicy.MaxLength - 5);

        Assert.Equal(CommandFinding.Allowed, CommandPolicy.Strict.JudgeText(longest).Finding);
        Assert.Equal(CommandFinding.TooComplex, CommandPolicy.Strict.JudgeText(longest + "a").Finding);
        Assert.Equal(
            CommandFinding.TooComplex, CommandPolicy.Strict.JudgeArguments(["echo", longest]).Finding);
    }

    [Theory]
    [InlineData("( ", ")", 24, CommandFinding.Allowed)]
    [InlineData("( ", ")", 25, CommandFinding.TooComplex)]
    [InlineData("echo $(", ")", 24, CommandFinding.Allowed)]
    [InlineData("echo $(", ")", 25, CommandFinding.TooComplex)]
    public void Depth_HasAnEnd(string open, string close, int depth, CommandFinding expected)
    {
        string text = $"{Repeat(open, depth)}ls{Repeat(close, depth)}";

        Assert.Equal(expected, CommandPolicy.Reference.JudgeText(text).Finding);
    }

    // Each would cost far more than its length if it were followed to the end.
    [Theory]
    [InlineData("a=x;", "a=$a$a;")]
    [InlineData("", "{a,b}")]
    [InlineData("", "$((")]
    [InlineData("", "eval ")]
    [InlineData("mytool ", "rm 'a b' ")]
    [InlineData("", "for i in a b; do ")]
    [InlineData("", "sudo env xargs ")]
    [InlineData("", "`\\`")]
    public void WhatGrows_IsCutShort(string prefix, string unit)
    {
        string text = prefix + Repeat(unit, (CommandPolicy.MaxLength - prefix.Length) / unit.Length);

        Assert.Equal(Verdict.Stop, CommandPolicy.Reference.JudgeText(text + "; rm -rf x").Verdict);
        Assert.NotEqual(Verdict.Run, CommandPolicy.Strict.JudgeText(text).Verdict);
    }

    [Theory]
    [InlineData("ls; rm -rf x", "rm", 4)]
    [InlineData("echo $(git push)", "git", 7)]
    [InlineData("sh -c 'ls; rm -rf x'", "rm", 0)]
    public void Place_IsThatOfTheCommand(string text, string command, int offset)
    {
        CommandReading reading = CommandPolicy.Reference.JudgeText(text);

        Assert.Equal((command, offset), (reading.Command, reading.Offset));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

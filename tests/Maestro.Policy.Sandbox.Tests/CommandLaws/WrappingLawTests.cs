using System.Text.Json;
using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>Putting a command into something that runs it never makes it look more harmless.</summary>
public sealed class WrappingLawTests
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";

    private static readonly string[][] Shells = [["sh", "-c"], ["bash", "-ec"], ["env", "A=b", "/bin/sh", "-c"]];

    public static TheoryData<CommandProfile> Profiles => [CommandProfile.Reference, CommandProfile.Strict];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void WrappedCommand_IsNeverJudgedLaxer(CommandProfile profile)
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        CommandPolicy policy = Policy(profile);
        Findings findings = new();

        foreach (string text in CommandTexts.All)
        {
            CommandReading alone = policy.JudgeText(text);

            foreach (Wrapping wrapping in Wrappings.All)
            {
                if (wrapping.Wrap(text, alone.Finding) is { } wrapped)
                {
                    findings.Compare(wrapping, text, alone, wrapped, policy.JudgeText(wrapped));
                }
            }
        }

        findings.AssertNone(atLeast: 20_000);
    }

    // Every two of them, one in the other, on commands that chance takes.
    [Theory]
    [MemberData(nameof(Profiles))]
    public void CommandWrappedTwice_IsNeverJudgedLaxer(CommandProfile profile)
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        CommandPolicy policy = Policy(profile);
        Findings findings = new();
        Random random = new(11);

        foreach (Wrapping outer in Wrappings.All)
        {
            foreach (Wrapping inner in Wrappings.All)
            {
                for (int i = 0; i < (IsLong ? 40 : 2); i++)
                {
                    string text = CommandTexts.Short[random.Next(CommandTexts.Short.Count)];

                    if (inner.Wrap(text, policy.JudgeText(text).Finding) is not { } once)
                    {
                        continue;
                    }

                    CommandReading alone = policy.JudgeText(once);

                    if (outer.Wrap(once, alone.Finding) is { } twice)
                    {
                        findings.Compare(
                            outer with { Name = $"{outer.Name} / {inner.Name}" }, once, alone, twice,
                            policy.JudgeText(twice));
                    }
                }
            }
        }

        findings.AssertNone(atLeast: 5_000);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void CommandInAnArgumentVector_IsJudgedAlike(CommandProfile profile)
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        CommandPolicy policy = Policy(profile);
        Findings findings = new();

        foreach (string text in CommandTexts.All.Where(static text => text.Length < CommandPolicy.MaxLength - 100))
        {
            CommandReading alone = policy.JudgeText(text);

            foreach (string[] before in Shells)
            {
                Wrapping wrapping = new(JsonSerializer.Serialize(before), static text => text) { IsExact = true };
                findings.Compare(wrapping, text, alone, text, policy.JudgeArguments([.. before, text]));
            }
        }

        findings.AssertNone(atLeast: 1_000);
    }

    // Of two programs in a row the worse one counts. What the first does to names that the second uses is left out.
    [Theory]
    [MemberData(nameof(Profiles))]
    public void CommandsInARow_AreAsBadAsTheWorse(CommandProfile profile)
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        CommandPolicy policy = Policy(profile);
        Findings findings = new();
        Random random = new(13);
        string[] texts =
        [
            .. CommandTexts.Short.Where(text =>
                !text.Contains('$') && !text.Contains("<<") && !text.EndsWith('\\')
                && policy.JudgeText(text).Finding is not (CommandFinding.Unparseable or CommandFinding.InvalidInput)),
        ];

        for (int i = 0; i < (IsLong ? 200_000 : 5_000); i++)
        {
            string first = texts[random.Next(texts.Length)];
            string second = texts[random.Next(texts.Length)];
            CommandReading both = policy.JudgeText($"{first}\n{second}");
            Wrapping wrapping = new("in a row", static text => text);

            findings.Compare(wrapping, first, policy.JudgeText(first), $"{first}\n{second}", both);
            findings.Compare(wrapping, second, policy.JudgeText(second), $"{first}\n{second}", both);
        }

        findings.AssertNone(atLeast: 5_000);
    }

    [Fact]
    public void Strict_IsNeverLaxerThanReference()
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        List<string> laxer = [];

        foreach (string text in CommandTexts.All)
        {
            Compare(text);

            foreach (Wrapping wrapping in Wrappings.All)
            {
                if (wrapping.Wrap(text, CommandFinding.Allowed) is { } wrapped)
                {
                    Compare(wrapped);
                }
            }
        }

        Assert.True(laxer.Count == 0, string.Join('\n', laxer.Take(20)));

        void Compare(string text)
        {
            CommandReading strict = CommandPolicy.Strict.JudgeText(text);
            CommandReading reference = CommandPolicy.Reference.JudgeText(text);

            if (Severity.IsLaxer(strict.Verdict, reference.Verdict))
            {
                laxer.Add($"{strict}, {reference}: {text}");
            }
        }
    }

    private static CommandPolicy Policy(CommandProfile profile) =>
        profile == CommandProfile.Strict ? CommandPolicy.Strict : CommandPolicy.Reference;
}

using System.Diagnostics;
using System.Text;
using Maestro.Policy.Sandbox.Commands;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>What bash itself says of the grammar: it reads each text and runs none.</summary>
public sealed class BashSyntaxTests
{
    private static readonly int Fuzzed = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 20_000 : 500;

    // Reads texts up to NUL, and says of each whether its grammar is right; of some faults bash speaks, and returns 0.
    private const string Script = """
        while IFS= read -r -d '' t; do
          if e=$(bash -n -c -- "$t" 2>&1) && [[ $e != *'syntax error'* ]]; then echo y; else echo n; fi
        done
        """;

    private static readonly string[] Signs = ["'", "\"", ")", "(", ";", "|", "&", "}", "{"];

    [Fact]
    public async Task WhatBashCannotRead_IsRefused()
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        Assert.SkipUnless(File.Exists("/bin/bash") || File.Exists("/usr/bin/bash"), "There is no bash.");
        string[] texts = [.. Texts().Where(static text => !text.Contains('\0') && !text.Contains('\uD800'))];
        bool[] isReadable = await ReadableAsync(texts);
        List<string> wrong = [];

        for (int i = 0; i < texts.Length; i++)
        {
            CommandReading reading = CommandPolicy.Reference.JudgeText(texts[i]);

            if (!isReadable[i] && reading.Verdict != Verdict.Stop && Leniency(texts[i]) is null)
            {
                wrong.Add($"bash can't read, {reading}: {texts[i]}");
            }
            else if (isReadable[i] && reading.Finding == CommandFinding.Unparseable
                && reading.Command is null && Rule(texts[i]) is null)
            {
                wrong.Add($"bash can read, {reading}: {texts[i]}");
            }
        }

        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} of {texts.Length}:\n{string.Join('\n', wrong.OrderBy(w => w.Length).Take(40))}");
    }

    // What bash fails at before anything runs, and what is judged here by what it could run.
    private static string? Leniency(string text) =>
        text.Contains("[[", StringComparison.Ordinal) ? "the grammar within [[ ]] isn't read, its substitutions are"
        : text.Contains('[') ? "a bracket in a name is a pattern here, and needs a human; bash waits for its end"
        : text.Contains("<<", StringComparison.Ordinal) ? "the word that ends a here-document is no text to run"
        : text.Contains("time&", StringComparison.Ordinal) ? "bash wants something to time"
        : text.EndsWith('!') ? "bash wants something to negate"
        : text.Contains(";in ", StringComparison.Ordinal) ? "bash takes 'in' for a word of its own, a program here"
        : null;

    // What bash reads and then fails at, or repairs, and what would run otherwise in another shell. What a command is
    // given as text to run later, bash doesn't read.
    private static string? Rule(string text) =>
        text.EndsWith('\\') ? "a backslash at the end has nothing to stand before"
        : text.Contains("${", StringComparison.Ordinal) ? "bash finds out about what is in ${} only when it expands it"
        : text.Contains('`') ? "bash reads what is in backquotes only when it runs it"
        : text.Contains("<<", StringComparison.Ordinal) ? "bash repairs a here-document without an end"
        : text.Contains("[[", StringComparison.Ordinal) ? "bash looks into some of [[ ]] only when it runs it"
        : text.StartsWith("for ", StringComparison.Ordinal) ? "bash finds out about a name when it sets it"
        : text.Contains("PAGER=", StringComparison.Ordinal) ? "bash doesn't read what is in a variable"
        : text.Contains("-c", StringComparison.Ordinal) ? "a shell is asked to run text that isn't there"
        : null;

    private static IEnumerable<string> Texts()
    {
        Random random = new(29);
        byte[][] seeds = [.. CommandTexts.Short.Select(Encoding.UTF8.GetBytes)];

        return CommandTexts.Short.Concat(
            Enumerable.Range(0, Fuzzed).Select(_ => Encoding.UTF8.GetString(
                Mutation.Of(seeds[random.Next(seeds.Length)], random, Signs))));
    }

    private static async Task<bool[]> ReadableAsync(string[] texts)
    {
        ProcessStartInfo start = new("bash", ["-c", Script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var bash = Process.Start(start)!;
        Task<string> answers = bash.StandardOutput.ReadToEndAsync();
        await bash.StandardInput.WriteAsync(string.Concat(texts.Select(static text => text + '\0')));
        bash.StandardInput.Close();
        bool[] readable = [.. (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "y")];

        Assert.Equal(texts.Length, readable.Length);
        return readable;
    }
}

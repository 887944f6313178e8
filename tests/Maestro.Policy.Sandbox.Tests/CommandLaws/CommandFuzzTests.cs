using System.Text;
using Maestro.Policy.Sandbox.Commands;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>Whatever the text: there is a verdict and no exception, and the strict one is never the laxer.</summary>
public sealed class CommandFuzzTests
{
    private static readonly int Count =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Pieces =
    [
        "rm", " -rf ", " x", "sudo ", "git push", "curl u", " | ", "sh", "bash -c ", "'", "\"", "`", "\\", "\n",
        "$(", ")", "(", "{ ", "; }", "{a,b}", "$", "${", "}", "$((", "))", "<<E\n", "\nE\n", "<<<", "<(", ">",
        "2>&1", "&&", "||", ";", ";;", "&", "#", "!", "if ", "; then ", "; fi", "for i in ", "; do ", "; done",
        "case x in ", "x) ", " esac", "f() ", "function f ", "[[ ", " ]]", "[ ", " ]", "=", "X=", "a=(", "*", "?",
        "[a-z]", "~", "eval ", "env ", "xargs ", "-c ", "$IFS", "$'\\x72'", "\u200B", "\uD800", "\0", "\u0430",
        "\uFF52", "time ", "coproc ", "exec ", "\t", "find . -delete", "dd ", "/dev/sda", "base64 -d", "<<-'E'\n",
        "while ", "until ", "select ", "alias a=", "trap ", "source ", ". ",
    ];

    [Fact]
    public void ChangedCommands_GetAVerdict()
    {
        Assert.SkipWhen(CommandTexts.Family.IsAbsent, CommandTexts.Family.Reason);
        Random random = new(17);
        byte[][] seeds = [.. CommandTexts.Short.Select(Encoding.UTF8.GetBytes)];

        for (int i = 0; i < Count / 2; i++)
        {
            byte[] changed = Mutation.Of(seeds[random.Next(seeds.Length)], random, Pieces);
            Judge(Encoding.UTF8.GetString(changed));
        }
    }

    [Fact]
    public void TextsOfPieces_GetAVerdict()
    {
        Random random = new(19);

        for (int i = 0; i < Count / 2; i++)
        {
            Judge(string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => Piece(random))));
        }
    }

    [Fact]
    public void ArgumentsOfPieces_GetAVerdict()
    {
        Random random = new(23);

        for (int i = 0; i < Count / 10; i++)
        {
            string?[] arguments =
            [
                .. Enumerable.Range(0, random.Next(0, 6)).Select(
                    _ => random.Next(40) == 0 ? null : Piece(random) + Piece(random)),
            ];
            Compare(
                CommandPolicy.Strict.JudgeArguments(arguments), CommandPolicy.Reference.JudgeArguments(arguments),
                string.Join(", ", arguments));
        }
    }

    // One piece again and again: as long as a text may be, and as deep as it gets.
    [Fact]
    public void RepeatedPieces_GetAVerdict()
    {
        foreach (string piece in Pieces)
        {
            foreach (int count in new[] { 2, 23, 24, 25, 26, 200, CommandPolicy.MaxLength / piece.Length })
            {
                Judge(string.Concat(Enumerable.Repeat(piece, count)));
            }
        }
    }

    private static string Piece(Random random) => Pieces[random.Next(Pieces.Length)];

    private static void Judge(string text) =>
        Compare(CommandPolicy.Strict.JudgeText(text), CommandPolicy.Reference.JudgeText(text), text);

    private static void Compare(CommandReading strict, CommandReading reference, string text)
    {
        Assert.True(Enum.IsDefined(strict.Finding) && Enum.IsDefined(reference.Finding), text);
        Assert.True(strict.Finding != CommandFinding.Unspecified, text);
        Assert.False(Severity.IsLaxer(strict.Verdict, reference.Verdict), $"{strict}, {reference}: {text}");
    }
}

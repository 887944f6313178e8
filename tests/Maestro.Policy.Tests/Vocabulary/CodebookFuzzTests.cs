using System.Collections.Immutable;
using System.Text;
using Maestro.Policy.Tests.Conformance;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookFuzzTests
{
    private static readonly int Mutants =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ",", ":", "0", "-1", "1e9", "99999999999", "true", "null", "\\u0000", "\\uD800", "\\",
        "\u0000", "\uFEFF", "\uD83D", "\"RUN\"", "\"sealed\": true", "\"layers\": {},", "\"1.0\"", "\r", "İ", "%06d",
    ];

    [Fact]
    public void Mutant_IsReadOrRefused_WithValidPlaces()
    {
        Random random = new(20260221);
        string seed = CodebookVectors.Published + "\n";
        int refused = 0;

        for (int i = 0; i < Mutants; i++)
        {
            string mutant = Mutate(i % 2 == 0 ? seed : BookText.Small, random);

            refused += Judge(mutant, i) ? 0 : 1;
        }

        Assert.InRange(refused, Mutants / 2, Mutants - 1);
    }

    [Fact]
    public void MutantOfBytes_IsReadOrRefused()
    {
        Random random = new(20260222);
        byte[] seed = Encoding.UTF8.GetBytes(BookText.Small);

        for (int i = 0; i < 5_000; i++)
        {
            byte[] mutant = [.. seed];
            mutant[random.Next(mutant.Length)] = (byte)random.Next(256);

            Assert.All(Codebook.Check(mutant), fault => Assert.InRange(fault.Offset, 0, mutant.Length));
        }
    }

    private static bool Judge(string mutant, int number)
    {
        ImmutableArray<CodebookFault> faults = Codebook.Check(mutant);
        int before = 0;

        foreach (CodebookFault fault in faults)
        {
            bool isInside = fault.Offset >= before && fault.Length >= 0 && fault.Offset + fault.Length <= mutant.Length;
            bool hasPlace = fault.Line >= 1 && fault.Column >= 1 && fault.Message.Length > 0;
            Assert.True(isInside && hasPlace, $"Mutant {number}: {fault}");
            before = fault.Offset;
        }

        try
        {
            Codebook codebook = Codebook.Parse(mutant);
            Assert.DoesNotContain(faults, fault => fault.IsError);
            Assert.Equal(codebook.Reasons.Length, codebook.Reasons.Select(reason => reason.Id).Distinct().Count());

            return true;
        }
        catch (CodebookException exception)
        {
            Assert.Equal(faults, exception.Faults);

            return false;
        }
    }

    private static string Mutate(string text, Random random)
    {
        StringBuilder mutant = new(text);

        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            int at = random.Next(mutant.Length);
            int length = Math.Min(random.Next(1, 12), mutant.Length - at);

            switch (random.Next(4))
            {
                case 0:
                    mutant.Remove(at, length);
                    break;

                case 1:
                    mutant.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;

                case 2:
                    mutant.Insert(random.Next(mutant.Length), mutant.ToString(at, length));
                    break;

                default:
                    mutant[at] = (char)random.Next(32, 127);
                    break;
            }
        }

        return mutant.ToString();
    }
}

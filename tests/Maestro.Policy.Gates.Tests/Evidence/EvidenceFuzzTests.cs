using System.Text;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Evidence;

public sealed class EvidenceFuzzTests
{
    private static readonly int Count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 2_000_000 : 20_000;

    // What the strict reading accepts, every reading accepts; and nothing makes one throw.
    [Fact]
    public void MutatedDocument_IsJudgedAndTheStrictReadingIsTheStrictest()
    {
        byte[] sound = Encoding.UTF8.GetBytes(EvidenceBook.Sound);
        Random chance = new(20_260_321);
        int accepted = 0;

        for (int i = 0; i < Count; i++)
        {
            byte[] mutated = Mutation.Of(sound, chance);
            EvidenceSubmission strict = EvidenceReader.Read(mutated);
            EvidenceSubmission reference = EvidenceReader.Read(mutated, EvidenceReading.Reference);
            EvidenceSubmission kage = EvidenceReader.Read(mutated, EvidenceReading.Kage);

            Assert.False(strict.Bundle is not null && strict.Error is not null);
            Assert.True(
                strict.Bundle is null || (reference.Bundle is not null && kage.Bundle is not null
                    && reference.Bundle.FabricatedCount == strict.Bundle.FabricatedCount),
                Convert.ToBase64String(mutated));
            accepted += strict.Bundle is null ? 0 : 1;
        }

        Assert.InRange(accepted, 1, Count - 1);
    }
}

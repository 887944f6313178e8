using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

public sealed class CheckpointFuzzTests
{
    private static readonly int Count =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 2_000_000 : 20_000;

    private static readonly string[] Snippets =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\\ud800", "null", "true", "1", "-0.0", "1e999", "NaN", "\"tasks\":", "\0",
        "a@b.co", "\"checkpoint_hmac\":", "\u00e9", "{\"a\":[", "9999999999999999999999",
    ];

    [Theory]
    [InlineData(CheckpointDialect.Strict)]
    [InlineData(CheckpointDialect.Reference)]
    public void MutatedCheckpoint_IsJudgedAndNeverAnother(CheckpointDialect dialect)
    {
        using AuditKey key = AuditKey.FromBytes("k1", new byte[32]);
        FaultyStorage storage = new();
        CheckpointFile file = new("/cp.json", key, new() { Storage = storage, Dialect = dialect });
        Checkpoint run = Checkpoint.Begin("R1", ("word", "word"), ("excel", "excel"));
        string state = file.Save(run.Start("word").Interrupt("word", "meaning", "UNCLEAR")).State;
        byte[] saved = storage.Read("/cp.json");
        Random chance = new(20_260_102);

        for (int i = 0; i < Count; i++)
        {
            byte[] mutated = Mutation.Of(saved, chance, Snippets);
            storage.Write("/cp.json", mutated);

            CheckpointReading found = file.Inspect();

            // What is accepted says what was signed.
            Assert.Equal(found.Fault is null, found.Checkpoint is not null);
            Assert.True(found.Checkpoint is null || found.Checkpoint.State == state, Convert.ToBase64String(mutated));
            Assert.True(
                found.Checkpoint is null || dialect == CheckpointDialect.Reference || IsSame(saved, mutated),
                Convert.ToBase64String(mutated));
        }
    }

    private static bool IsSame(byte[] saved, byte[] mutated) =>
        CanonicalJson.Encode(saved).AsSpan().SequenceEqual(CanonicalJson.Encode(mutated));
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Whatever stands in the files of a log, opening and verifying it say what is wrong, and nothing else.
/// </summary>
public sealed class AnchorFuzzTests
{
    private static readonly string[] Endings = ["", ".anchor"];

    [Fact]
    public async Task MutatedFiles_AreRefusedOrGoneOnWith()
    {
        int count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 3_000_000 : 30_000;
        FaultyStorage written = new();
        Script script = new(written, Keeping.Flushed);
        using (JsonlAuditLog log = script.Open(Script.First))
        {
            await script.Append(log, 0, 3);
        }

        Random chance = new(11);
        for (int i = 0; i < count; i++)
        {
            FaultyStorage storage = written.AfterKill();
            string path = Script.Path + Endings[chance.Next(Endings.Length)];
            storage.Write(path, Mutated(chance, storage.Read(path)));

            bool isValid = AuditVerifier.VerifyFiles(Script.Path, Script.First, Script.Verifying(storage))
                .All(file => file.Found.IsValid);
            try
            {
                new Script(storage, Keeping.Flushed).Open(Script.First).Dispose();
                AuditVerifier.VerifyFiles(Script.Path, Script.First, Script.Verifying(storage));
            }
            catch (AuditLogException)
            {
                Assert.False(isValid);
            }
        }
    }

    private static byte[] Mutated(Random chance, byte[] content)
    {
        List<byte> bytes = [.. content];
        for (int changes = chance.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = chance.Next(bytes.Count);
            switch (chance.Next(5))
            {
                case 0:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, chance.Next(1, 40)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, chance.Next(1, 400))));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.AddRange(new byte[chance.Next(1, 600)]);
                    break;
            }
        }

        return [.. bytes];
    }
}

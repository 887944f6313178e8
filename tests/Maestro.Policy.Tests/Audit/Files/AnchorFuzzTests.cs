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
        int count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 3_000_000 : 50_000;
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
            storage.Write(path, Mutation.Of(storage.Read(path), chance));

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
}

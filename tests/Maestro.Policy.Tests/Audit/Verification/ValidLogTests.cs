using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Audit.Files;

namespace Maestro.Policy.Tests.Audit.Verification;

/// <summary>What the log writes verifies, whatever is in it.</summary>
public sealed class ValidLogTests
{
    private const string Signs = "aZ09 \"\\/\u0000\u0008\u000c\n\r\t\u001f\u007f\u0085\u2028\uffee\u8868{}[]:,";

    [Fact]
    public async Task RandomLogs_AreValidAndGoOn()
    {
        for (int seed = 0; seed < 10_000; seed++)
        {
            Random chance = new(seed);
            FaultyStorage storage = new();
            JsonlAuditLogOptions options = new()
            {
                Storage = storage,
                Durability = (AuditDurability)chance.Next(3),
                MaxFileLength = chance.Next(2) == 0 ? null : 4096,
                ChainId = Text(chance) + "c",
            };
            int visits = chance.Next(1, 3);
            for (int visit = 0; visit < visits; visit++)
            {
                using JsonlAuditLog log = JsonlAuditLog.Open(Script.Path, Script.First, options);
                for (int row = chance.Next(6); row > 0; row--)
                {
                    await log.AppendAsync(new(Time(chance), default, [.. Fields(chance)]), default);
                }
            }

            IReadOnlyList<AuditFileVerification> found =
                AuditVerifier.VerifyFiles(Script.Path, Script.First, new() { Storage = storage });
            Assert.All(found, file => Assert.True(file.Found.IsValid, $"seed {seed}: {file.Found.Detail}"));
        }
    }

    private static DateTimeOffset Time(Random chance) =>
        new(chance.NextInt64(DateTime.MaxValue.Ticks - 1), TimeSpan.Zero);

    private static IEnumerable<AuditField> Fields(Random chance) =>
        Enumerable.Range(0, chance.Next(5)).Select(i => new AuditField($"{Text(chance)}{i}", Value(chance)));

    private static AuditValue Value(Random chance) => chance.Next(6) switch
    {
        0 => Text(chance),
        1 => chance.NextInt64(long.MinValue, long.MaxValue),
        2 => BitConverter.Int64BitsToDouble(chance.NextInt64()) is var number && double.IsFinite(number) ? number : 0.5,
        3 => chance.Next(2) == 0,
        4 => AuditValue.FromJson("{\"b\":[1,1.0,-0.0,1e40,null],\"a\":{\"\\ud83d\\ude00\":1,\"\uffee\":2}}"),
        _ => default,
    };

    private static string Text(Random chance)
    {
        char[] text = [.. Enumerable.Range(0, chance.Next(12)).Select(_ => Signs[chance.Next(Signs.Length)])];
        return new string(text) + (chance.Next(4) == 0 ? "\ud83d\ude00" : "");
    }
}

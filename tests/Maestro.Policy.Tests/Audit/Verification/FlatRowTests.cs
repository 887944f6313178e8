using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Verification;

/// <summary>Rows without blanks are read faster. A blank in each row makes them read the other way, and says nothing:
/// what is found has to be the same.</summary>
public sealed class FlatRowTests
{
    private static readonly byte[] Secret = [.. "0123456789abcdef0123456789abcdef"u8];

    private static readonly string[] Log = Encoding.UTF8.GetString(SignedLog.Of(
            Secret,
            """{"a":-17,"b":true,"decision":"RUN","n":0,"run_id":"R#1","z":null}""",
            """{"a":-17,"b":false,"decision":"RUN","n":12,"run_id":"表😀","z":null}""",
            """{"decision":"STOPPED","deep":{"a":[1.5]},"run_id":"R\\2"}""",
            "{}",
            """{"a":-17,"b":true,"decision":"RUN","n":3,"run_id":"","z":null}"""))
        .TrimEnd('\n')
        .Split('\n');

    [Fact]
    public void RowsReadEitherWay_AreValid()
    {
        Assert.Equal((null, 5L), Verify(Log));
        Assert.Equal((null, 5L), Verify(Blank(Log)));
    }

    [Fact]
    public void MutatedRows_AreFoundEitherWay()
    {
        int count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 5_000_000 : 50_000;
        Random chance = new(23);
        for (int i = 0; i < count; i++)
        {
            string[] mutated = [.. Log];
            int row = chance.Next(mutated.Length);
            mutated[row] = Mutated(chance, mutated[row]);

            Assert.Equal(Verify(Blank(mutated)), Verify(mutated));
        }
    }

    // Behind the brace of each row that still begins with one.
    private static string[] Blank(string[] rows) =>
        [.. rows.Select(static row => row.StartsWith('{') ? $"{{ {row[1..]}" : row)];

    private static string Mutated(Random chance, string row)
    {
        const string Signs = "{}[]\",:\\-0123456789.eEtrufalsn abk_\u0000\ud83d";
        int at = chance.Next(row.Length);
        int end = Math.Min(row.Length, at + chance.Next(1, 12));
        return chance.Next(4) switch
        {
            0 => row[..at] + Signs[chance.Next(Signs.Length)] + row[(at + 1)..],
            1 => row[..at] + row[end..],
            2 => row[..end] + row[at..],
            _ => row[..at] + Signs[chance.Next(Signs.Length)] + row[at..],
        };
    }

    private static (AuditFault? Fault, long Rows) Verify(string[] rows)
    {
        using AuditKey key = AuditKey.FromBytes("k", Secret);
        using MemoryStream log = new(Encoding.UTF8.GetBytes(string.Join('\n', rows)));
        AuditVerification found = AuditVerifier.Verify(log, key);
        return (found.Fault, found.Rows);
    }
}

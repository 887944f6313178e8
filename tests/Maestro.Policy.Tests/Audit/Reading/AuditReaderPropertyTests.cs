using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Reading;

public sealed class AuditReaderPropertyTests
{
    private static readonly int Inputs =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 10_000_000 : 100_000;

    private static readonly string[] Seeds =
    [
        """
        {"ts":"2026-03-21T12:00:00+09:00","run_id":"R","layer":"acc_gate","decision":"RUN","sealed":false}
        {"ts":"2026-03-21T12:00:01.5Z","decision":"PAUSE_FOR_HITL","final_decider":"ADMIN","overrideable":true}
        """,
        "\ufeff{\"log_event\":\"x\"}\r\n\r\n{\"ts_utc\":\"\\u0032026\",\"n\":[1,{\"a\":NaN}],\"n\":2}\n"
            + "[]\n{\"é\":\"\\ud83d\\ude91\"}",
    ];

    [Fact]
    public void AnyInput_IsRowsAndFaults()
    {
        Random random = new(2718);
        byte[][] seeds = [.. Seeds.Select(Encoding.UTF8.GetBytes)];
        long rows = 0;
        long faults = 0;
        for (int i = 0; i < Inputs; i++)
        {
            byte[] input = Mutation.Of(seeds[i % seeds.Length], random);
            long line = 0;
            long row = -1;
            foreach (AuditEntry entry in AuditReader.Read(new MemoryStream(input), Told, (AuditDialect)(i / 2 % 2)))
            {
                rows++;
                Assert.True(entry.Line > line && entry.Row > row);
                (line, row) = (entry.Line, entry.Row);
                Assert.Equal(entry.Verdict is not null, WireNames.TryParse(entry.Decision, out Verdict _));
                Assert.True(entry.Decision is null || entry["decision"].ToString() == entry.Decision);
                Assert.True(entry.IsSealed is null || entry["sealed"] == entry.IsSealed.Value);
                Assert.DoesNotContain('\n', entry.Json);
            }

            void Told(AuditLineFault fault)
            {
                faults++;
                Assert.True(fault.Line > line);
                line = fault.Line;
                row++;
            }
        }

        Assert.InRange(rows, Inputs / 10, 10L * Inputs);
        Assert.InRange(faults, Inputs / 10, 10L * Inputs);
    }
}

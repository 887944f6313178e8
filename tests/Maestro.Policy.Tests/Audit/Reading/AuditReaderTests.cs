using System.Globalization;
using System.Text;
using Maestro.Policy.Tests.Audit.Verification;

namespace Maestro.Policy.Tests.Audit.Reading;

public sealed class AuditReaderTests
{
    private const string Row =
        """{"ts":"2026-03-21T12:00:00+09:00","run_id":"R","decision":"RUN","n":1}""";

    [Fact]
    public void Log_IsReadRowByRow()
    {
        (AuditEntry[] rows, AuditLineFault[] faults) = Read($"{Row}\n\n \t\n{Row}\n");

        Assert.Equal([(1, 0), (4, 1)], rows.Select(static row => (row.Line, row.Row)));
        Assert.All(rows, static row => Assert.Equal(Row, row.Json));
        Assert.Empty(faults);
    }

    [Fact]
    public void LinesThatAreNoRows_AreToldInTheirPlaces()
    {
        (AuditEntry[] rows, AuditLineFault[] faults) = Read($"nope\n{Row}\n[]\n{Row}\n{{\"a\":1,\"a\":2}}\n{{\"torn");

        Assert.Equal([(2, 1), (4, 3)], rows.Select(static row => (row.Line, row.Row)));
        Assert.Equal(
            [
                (1, AuditFault.NotJson), (3, AuditFault.NotObject), (5, AuditFault.NotJson), (6, AuditFault.TornTail),
            ],
            faults.Select(static fault => (fault.Line, fault.Fault)));
        Assert.Equal("line 1: NotJson (byte 0: This is no value.)", faults[0].ToString());
        Assert.Equal("line 3: NotObject", faults[1].ToString());
    }

    [Fact]
    public void LastRowWithoutAnEnd_IsARow() => Assert.Single(Read(Row).Rows);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\ufeff")]
    [InlineData("\ufeff\r\n \n")]
    public void NothingInIt_IsNoRowAndNoFault(string log)
    {
        (AuditEntry[] rows, AuditLineFault[] faults) = Read(log);

        Assert.Empty(rows);
        Assert.Empty(faults);
    }

    [Fact]
    public void MarkAndCarriageReturns_AreNoPartOfARow()
    {
        (AuditEntry[] rows, AuditLineFault[] faults) = Read($"\ufeff{Row}\r\n{Row}\r\n\ufeff{Row}\n");

        Assert.Equal([Row, Row], rows.Select(static row => row.Json));
        Assert.Equal(3, Assert.Single(faults).Line);
    }

    [Fact]
    public void InvalidUtf8_IsNoRow()
    {
        byte[] log = [.. "{\"a\":\""u8, 0xC3, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Row)];

        (AuditEntry[] rows, AuditLineFault[] faults) = Read(new MemoryStream(log));

        Assert.Single(rows);
        Assert.Equal("byte 6: The text isn't UTF-8.", Assert.Single(faults).Detail);
    }

    [Theory]
    [InlineData(1 << 20, 2)]
    [InlineData((1 << 20) + 1, 1)]
    [InlineData(3 << 20, 1)]
    public void LineThatIsTooLong_IsPassedOver(int length, int expected)
    {
        string line = $"{{\"a\":\"{new string('x', length - 8)}\"}}";

        (AuditEntry[] rows, AuditLineFault[] faults) = Read($"{line}\n{Row}\n");

        Assert.Equal(expected, rows.Length);
        Assert.Equal(Row, rows[^1].Json);
        Assert.Equal((2, 1), (rows[^1].Line, rows[^1].Row));
        Assert.Equal(2 - expected, faults.Length);
        Assert.All(faults, static fault => Assert.Equal("A row has more than 1048576 bytes.", fault.Detail));
    }

    [Fact]
    public void LongLineAtTheEnd_IsOneFault()
    {
        (AuditEntry[] rows, AuditLineFault[] faults) = Read($"{Row}\n{new string('[', 5 << 20)}");

        Assert.Single(rows);
        Assert.Equal(2, Assert.Single(faults).Line);
    }

    [Fact]
    public void Log_IsReadOnlyWhileRowsAreTaken()
    {
        EndlessLine log = new();

        _ = AuditReader.Read(log, static _ => { });

        Assert.Equal(0, log.Given);
    }

    [Fact]
    public void Cancelled_EndsBeforeTheNextRow()
    {
        using CancellationTokenSource source = new();
        using MemoryStream log = new(Encoding.UTF8.GetBytes($"{Row}\n{Row}\n"));
        using IEnumerator<AuditEntry> rows =
            AuditReader.Read(log, static _ => { }, default, source.Token).GetEnumerator();

        Assert.True(rows.MoveNext());
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => rows.MoveNext());
    }

    [Fact]
    public void ReferenceDialect_TakesTheLastOfSeveralMembers()
    {
        using MemoryStream log = new("{\"layer\":\"a\",\"layer\":\"b\",\"n\":NaN}\n"u8.ToArray());

        AuditEntry row = Assert.Single(AuditReader.Read(log, static _ => { }, AuditDialect.Reference));

        Assert.Equal("b", row.Layer);
        Assert.Equal("NaN", row["n"].ToString());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Culture_ChangesNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            AuditEntry row = Assert.Single(Read(Row).Rows);

            Assert.Equal(Verdict.Run, row.Verdict);
            Assert.Equal(new DateTimeOffset(2026, 3, 21, 12, 0, 0, TimeSpan.FromHours(9)), row.Time);
            Assert.Equal("1", row["n"].ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void OneLine_IsReadAlone()
    {
        Assert.True(AuditReader.TryParse(Encoding.UTF8.GetBytes(Row + "\r\n"), out AuditEntry? entry, out _));
        Assert.Equal((1, 0, Row), (entry.Line, entry.Row, entry.ToString()));
        Assert.False(AuditReader.TryParse("\n"u8, out _, out AuditLineFault fault));
        Assert.Equal(AuditFault.NotJson, fault.Fault);
    }

    private static (AuditEntry[] Rows, AuditLineFault[] Faults) Read(string log) =>
        Read(new MemoryStream(Encoding.UTF8.GetBytes(log)));

    private static (AuditEntry[] Rows, AuditLineFault[] Faults) Read(MemoryStream log)
    {
        List<AuditLineFault> faults = [];
        AuditEntry[] rows = [.. AuditReader.Read(log, faults.Add)];
        return (rows, [.. faults]);
    }
}

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>Folders as a crash leaves them.</summary>
public sealed class IncidentRecoveryTests : IDisposable
{
    private const string First = "INC#000001__R1.arl.jsonl";

    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunThatWasNotCompleted_IsEnteredAsInterrupted()
    {
        await Incident(isCompleted: false);
        await using IncidentAuditLog log = await _folder.Open();

        IncidentRecord record = Assert.Single(log.Recovery.Completed);
        Assert.Equal(
            ("INC#000001", "R1", "FORBIDDEN", "INTERRUPTED", 3L),
            (record.IncidentId, record.RunId, record.PrimaryReason, record.FinalState, record.Rows));
        Assert.Equal(_folder.Verify(First).Head, record.Head);
        Assert.Single(_folder.Lines(IncidentTestFolder.Index));
        await Again();
    }

    [Fact]
    public async Task LineThatAWriterDiedIn_IsSetAside()
    {
        await Incident(isCompleted: false);
        string whole = _folder.Text(First);
        _folder.Write(First, whole + "{\"ts\":\"20");
        await using IncidentAuditLog log = await _folder.Open();

        Assert.Equal([_folder.PathOf(First + ".torn")], log.Recovery.SetAside);
        Assert.Equal("{\"ts\":\"20\n", _folder.Text(First + ".torn"));
        Assert.Equal(whole, _folder.Text(First));
        Assert.Equal(3, Assert.Single(log.Recovery.Completed).Rows);
        await Again();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"ts\":\"20")]
    public async Task FileWithoutARow_IsSetAsideAndItsIdIsNotGivenAgain(string text)
    {
        _folder.Write(First, text);
        _folder.Write(IncidentTestFolder.Counter, "2");
        await using (IncidentAuditLog log = await _folder.Open())
        {
            Assert.Equal([_folder.PathOf(First + ".aside")], log.Recovery.SetAside);
            Assert.Empty(log.Recovery.Completed);
        }

        File.Delete(_folder.PathOf(IncidentTestFolder.Counter));
        Assert.Equal("INC#000002", await NextId());
        Assert.Equal(text, _folder.Text(First + ".aside"));
    }

    [Fact]
    public async Task IdWithoutAFile_IsReportedAndNotGivenAgain()
    {
        _folder.Write(IncidentTestFolder.Counter, "8");
        await using (IncidentAuditLog log = await _folder.Open())
        {
            Assert.Equal(("INC#000007", false), (log.Recovery.UnusedId, log.Recovery.IsCounterRestored));
        }

        Assert.Equal("INC#000008", await NextId());
    }

    [Fact]
    public async Task EntryThatAWriterDiedIn_IsSetAsideAndMadeAgain()
    {
        await Incident(isCompleted: true);
        string entry = _folder.Text(IncidentTestFolder.Index);
        _folder.Write(IncidentTestFolder.Index, entry[..^1]);
        await using IncidentAuditLog log = await _folder.Open();

        Assert.Equal([_folder.PathOf(IncidentTestFolder.Index + ".torn")], log.Recovery.SetAside);
        Assert.Equal(entry, _folder.Text(IncidentTestFolder.Index + ".torn"));
        Assert.Single(log.Recovery.Completed);
        Assert.Contains(
            "\"final_state\":\"INTERRUPTED\"", _folder.Text(IncidentTestFolder.Index), StringComparison.Ordinal);
        await Again();
    }

    [Fact]
    public async Task FileThatWasChanged_IsReportedAndLeftAsItIs()
    {
        await Incident(isCompleted: false);
        string changed = _folder.Text(First).Replace("\"i\":2", "\"i\":3", StringComparison.Ordinal);
        _folder.Write(First, changed);
        await using IncidentAuditLog log = await _folder.Open();

        Assert.Equal([_folder.PathOf(First)], log.Recovery.Faulty);
        Assert.Empty(log.Recovery.Completed);
        Assert.Equal(changed, _folder.Text(First));
        Assert.False(log.Recovery.IsClean);
    }

    [Fact]
    public async Task FileOfARunThatGoesOn_IsLeftToIt()
    {
        await using IncidentAuditLog running = await _folder.Open();
        await running.AppendAsync(IncidentTestFolder.Stop(), default);
        await using IncidentAuditLog log = await _folder.Open();
        await running.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.True(log.Recovery.IsClean);
        Assert.Equal("DONE", (await running.CompleteAsync("R1", "DONE", default))?.FinalState);
        Assert.Single(_folder.Lines(IncidentTestFolder.Index));
    }

    [Fact]
    public async Task LinesOfTheIndexThatAreNoEntries_AreCountedAndLeft()
    {
        const string Text = "garbage\n[]\n\n{\"incident_id\":5}\n{}\n{\"incident_id\":\"other\"}\n";
        _folder.Write(IncidentTestFolder.Index, Text);
        await using IncidentAuditLog log = await _folder.Open();

        Assert.Equal(4, log.Recovery.BadIndexLines);
        Assert.Equal(Text, _folder.Text(IncidentTestFolder.Index));
    }

    [Fact]
    public async Task IndexWithAnEndlessLine_IsRefused()
    {
        _folder.Write(IncidentTestFolder.Index, new string('x', 3_000_000) + "\n");

        await Assert.ThrowsAsync<InvalidDataException>(async () => await _folder.Open());
    }

    // Every length that the files can have when a process dies; in short, about every eleventh.
    [Fact]
    public async Task WhereverAWriterDies_NothingAcknowledgedIsLostAndNoIdIsGivenTwice()
    {
        await Incident(isCompleted: true);
        byte[] rows = _folder.Bytes(First);
        byte[] entry = _folder.Bytes(IncidentTestFolder.Index);
        IEnumerable<(int Rows, int Entry)> deaths = Enumerable.Range(0, rows.Length + 1).Select(length => (length, 0))
            .Concat(Enumerable.Range(1, entry.Length).Select(length => (rows.Length, length)));
        int step = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1 : 11;
        foreach ((int length, int entered) in deaths.Where((death, i) => i % step == 0 || IsAtAnEnd(rows, death.Rows)))
        {
            using IncidentTestFolder folder = new();
            folder.Write(IncidentTestFolder.Counter, "2");
            await File.WriteAllBytesAsync(folder.PathOf(First), rows[..length]);
            await File.WriteAllBytesAsync(folder.PathOf(IncidentTestFolder.Index), entry[..entered]);
            await using IncidentAuditLog log = await folder.Open();
            await log.AppendAsync(IncidentTestFolder.Stop("R2"), default);

            int acknowledged = rows.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            string[] expected = acknowledged > 0 ? [First, "INC#000002__R2.arl.jsonl"] : ["INC#000002__R2.arl.jsonl"];
            Assert.Equal(expected, folder.Incidents);
            Assert.True(acknowledged == 0 || folder.Bytes(First).AsSpan().SequenceEqual(rows.AsSpan(0, acknowledged)));
            Assert.Equal(acknowledged > 0 ? 1 : 0, folder.Lines(IncidentTestFolder.Index).Length);
            bool isTorn = acknowledged != length || length == 0 || (entered > 0 && entered < entry.Length);
            Assert.Equal(isTorn, !log.Recovery.SetAside.IsEmpty);
        }
    }

    private static bool IsAtAnEnd(byte[] rows, int length) => length < rows.Length && rows[length] == '\n';

    private async Task Incident(bool isCompleted)
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 5 } });
        await log.AppendAsync(IncidentTestFolder.Clean(1), default);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        await log.AppendAsync(IncidentTestFolder.Clean(2), default);
        if (isCompleted)
        {
            await log.CompleteAsync("R1", "STOPPED", default);
        }
    }

    private async Task<string?> NextId()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop("next"), default);
        return (await log.CompleteAsync("next", "X", default))?.IncidentId;
    }

    // What was repaired once needs no repair.
    private async Task Again()
    {
        await using IncidentAuditLog log = await _folder.Open();
        Assert.True(log.Recovery.IsClean);
    }
}

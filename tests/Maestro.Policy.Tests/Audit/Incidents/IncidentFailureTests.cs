namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>What can't be put on record fails, and what comes after it is none the worse.</summary>
public sealed class IncidentFailureTests : IDisposable
{
    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CounterThatCannotBeWritten_FailsTheIncidentAndLosesNothing()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 2 } });
        await log.AppendAsync(IncidentTestFolder.Clean(1), default);
        string obstacle = _folder.PathOf(IncidentTestFolder.Counter + ".new");
        Directory.CreateDirectory(obstacle);

        await Assert.ThrowsAnyAsync<Exception>(async () => await log.AppendAsync(IncidentTestFolder.Stop(), default));
        Assert.Empty(_folder.Incidents);
        Directory.Delete(obstacle);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.Equal(2, _folder.Verify(_folder.Incidents[0]).Rows);
    }

    [Fact]
    public async Task IndexThatCannotBeWritten_LeavesTheRunOpen()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        Directory.CreateDirectory(_folder.PathOf(IncidentTestFolder.Index));

        await Assert.ThrowsAnyAsync<Exception>(async () => await log.CompleteAsync("R1", "STOPPED", default));
        Directory.Delete(_folder.PathOf(IncidentTestFolder.Index));
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.Equal(2, (await log.CompleteAsync("R1", "STOPPED", default))?.Rows);
        Assert.Single(_folder.Lines(IncidentTestFolder.Index));
    }

    [Fact]
    public async Task FileThatWasTakenAway_GetsNoRows()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        File.Delete(_folder.PathOf(_folder.Incidents[0]));

        await Assert.ThrowsAsync<IOException>(async () => await log.AppendAsync(IncidentTestFolder.Stop(), default));
    }

    [Fact]
    public async Task FileThatSomebodyElseWroteTo_IsLeftAsItIs()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        string path = _folder.PathOf(_folder.Incidents[0]);
        await using (FileStream other = new(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite))
        {
            other.Write("{}\n"u8);
        }

        for (int i = 0; i < 2; i++)
        {
            await Assert.ThrowsAsync<IOException>(
                async () => await log.AppendAsync(IncidentTestFolder.Stop(), default));
        }

        Assert.EndsWith("{}\n", _folder.Text(_folder.Incidents[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatSomebodyElseKeepsLocked_FailsTheIncident()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { LockTimeout = TimeSpan.FromMilliseconds(5) });
        string path = _folder.PathOf("incident.lock");
        await using (FileStream held = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            IOException fault = await Assert.ThrowsAsync<IOException>(
                async () => await log.AppendAsync(IncidentTestFolder.Stop(), default));
            Assert.Contains("incident.lock", fault.Message, StringComparison.Ordinal);
            await log.AppendAsync(IncidentTestFolder.Clean(1), default);
        }

        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        Assert.Single(_folder.Incidents);
    }

    [Fact]
    public async Task IncidentBeyondTheNumberOfFiles_Fails()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { MaxFiles = 2 });
        await log.AppendAsync(IncidentTestFolder.Stop("A"), default);
        await log.AppendAsync(IncidentTestFolder.Stop("B"), default);
        await log.CompleteAsync("A", "X", default);

        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await log.AppendAsync(IncidentTestFolder.Stop("C"), default));
        Assert.Contains("2 incident files", fault.Message, StringComparison.Ordinal);
        await log.AppendAsync(IncidentTestFolder.Clean(1, "C"), default);
        await log.AppendAsync(IncidentTestFolder.Stop("B"), default);
        Assert.Equal("3", _folder.Text(IncidentTestFolder.Counter));
        File.Delete(_folder.PathOf(_folder.Incidents[0]));
        await log.AppendAsync(IncidentTestFolder.Stop("C"), default);

        Assert.Equal(["INC#000002__B.arl.jsonl", "INC#000003__C.arl.jsonl"], _folder.Incidents);
    }

    [Theory]
    [InlineData("context_replay")]
    [InlineData("context_seq")]
    [InlineData("context_post")]
    public async Task RowWithAMemberOfTheLogsOwn_IsRefused(string name)
    {
        await using IncidentAuditLog log = await _folder.Open();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await log.AppendAsync(
                IncidentTestFolder.Row(Verdict.Run, "R1", new AuditField(name, true)), default));
    }

    [Fact]
    public async Task RowThatNoVerifierReads_IsRefusedBeforeAnIncidentBringsItUp()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 2 } });
        AuditField longest = new("text", new string('x', 1_000_000));
        AuditField tooLong = new("text", new string('\u0001', 200_000));
        await log.AppendAsync(IncidentTestFolder.Row(Verdict.Run, "R1", longest), default);

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await log.AppendAsync(IncidentTestFolder.Row(Verdict.Run, "R1", tooLong), default));
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        Assert.True(_folder.Verify(_folder.Incidents[0]) is { IsValid: true, Rows: 2 });
    }

    [Fact]
    public async Task WrongOptions_AreRefused()
    {
        await Refused<ArgumentOutOfRangeException>(new() { MaxFiles = 0 });
        await Refused<ArgumentOutOfRangeException>(new() { LockTimeout = TimeSpan.FromTicks(-1) });
        await Refused<ArgumentOutOfRangeException>(new() { Timestamps = (AuditTimestamps)2 });
        await Refused<ArgumentOutOfRangeException>(new() { Window = new() { Before = -1 } });
        await Refused<ArgumentException>(new() { ChainId = "" });
        await Refused<ArgumentException>(new() { IndexFields = [new("rows", 1)] });
        await Refused<ArgumentException>(new() { IndexFields = [new("a", 1), new("a", 2)] });
        await Refused<ArgumentException>(new() { IndexFields = [new("\ud800", 1)] });
        await Refused<ArgumentException>(new() { IndexFields = default });
        foreach (string format in
            (string[])["", "INC", "%6d", "%00d", "%06x", "%06d%06d", "../%06d", "a b%06d", "%06d7", "\u00e4%06d"])
        {
            await Refused<ArgumentException>(new() { IdFormat = format });
        }

        using AuditKey key = AuditKey.ToVerify("v", [1]);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await IncidentAuditLog.OpenAsync(_folder.FullName, key));
        Assert.False(Directory.Exists(_folder.FullName));

        async Task Refused<TException>(IncidentLogOptions options)
            where TException : Exception =>
            await Assert.ThrowsAsync<TException>(async () => await _folder.Open(options));
    }

    [Fact]
    public async Task FinalState_HasToBeAShortText()
    {
        await using IncidentAuditLog log = await _folder.Open();
        foreach (string state in (string[])["", "\ud800", new('x', 257)])
        {
            await Assert.ThrowsAsync<ArgumentException>(async () => await log.CompleteAsync("R1", state, default));
        }
    }
}

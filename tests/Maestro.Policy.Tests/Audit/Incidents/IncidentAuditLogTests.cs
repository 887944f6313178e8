using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

public sealed class IncidentAuditLogTests : IDisposable
{
    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CleanRun_LeavesNothing()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 3 } });
        for (int i = 0; i < 10; i++)
        {
            await log.AppendAsync(IncidentTestFolder.Clean(i), default);
        }

        Assert.True(log.Recovery.IsClean);
        Assert.Null(await log.CompleteAsync("R1", "DONE", default));
        Assert.Equal(["incident.lock"], _folder.Names("*"));
    }

    [Fact]
    public async Task Incident_IsOnRecordAtOnceWithWhatCameBefore()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 2 } });
        await Clean(log, 1, 3);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        string name = Assert.Single(_folder.Incidents);
        Assert.Equal("INC#000001__R1.arl.jsonl", name);
        Assert.Equal((true, 3), (_folder.Verify(name).IsValid, _folder.Verify(name).Rows));
        string[] lines = _folder.Lines(name);
        Assert.Contains("\"i\":2,\"context_replay\":true,\"context_seq\":1,", lines[0], StringComparison.Ordinal);
        Assert.Contains("\"i\":3,\"context_replay\":true,\"context_seq\":2,", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"decision\":\"STOPPED\"", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("\"key_id\":\"k1\",\"chain_id\":\"INC#000001\"}", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_GrowsWithTheRowsAfterTheIncident()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { After = 2 } });
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        await Clean(log, 1, 1);

        Assert.Equal(2, _folder.Verify(_folder.Incidents[0]).Rows);
        await Clean(log, 2, 5);

        Assert.Equal(3, _folder.Verify(_folder.Incidents[0]).Rows);
        Assert.Contains("\"context_post\":true", _folder.Lines(_folder.Incidents[0])[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CompletedRun_IsInTheIndex()
    {
        ManualTime time = new(TimeZoneInfo.CreateCustomTimeZone("t", TimeSpan.FromHours(9), null, null));
        await using IncidentAuditLog log = await _folder.Open(
            new()
            {
                Time = time,
                Timestamps = AuditTimestamps.LocalSeconds,
                IndexFields = [new("sim_version", "5.1.2")],
            });
        await log.AppendAsync(IncidentTestFolder.Row(Verdict.Hitl), default);
        await log.AppendAsync(IncidentTestFolder.Stop("R2"), default);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        IncidentRecord record = (await log.CompleteAsync("R2", "STOPPED", default))!;

        Assert.Equal(
            ("INC#000001", "R2", "FORBIDDEN", "STOPPED", false, 1L),
            (record.IncidentId, record.RunId, record.PrimaryReason, record.FinalState, record.IsSealed, record.Rows));
        Assert.Equal(_folder.PathOf("INC#000001__R2.arl.jsonl"), record.Path);
        Assert.Equal(_folder.Verify("INC#000001__R2.arl.jsonl").Head, record.Head);
        Assert.Equal(
            "{\"incident_id\":\"INC#000001\",\"run_id\":\"R2\",\"created_at\":\"2026-01-02T12:04:05+09:00\","
            + "\"primary_reason_code\":\"FORBIDDEN\",\"final_state\":\"STOPPED\",\"sealed\":false,"
            + "\"arl_path\":\"INC#000001__R2.arl.jsonl\",\"sim_version\":\"5.1.2\",\"rows\":1,"
            + $"\"head_hash\":\"{record.Head}\"}}\n",
            _folder.Text(IncidentTestFolder.Index));
        Assert.Equal("3", _folder.Text(IncidentTestFolder.Counter));
    }

    [Theory]
    [InlineData(IncidentSelection.Strict, "FORBIDDEN")]
    [InlineData(IncidentSelection.Reference, "RISKY")]
    public async Task Reason_IsThatOfTheStrictestRowExceptInTheReference(IncidentSelection selection, string reason)
    {
        await using IncidentAuditLog log = await _folder.Open(
            new() { Window = new() { Before = 5, Selection = selection } });
        await log.AppendAsync(IncidentTestFolder.Row(Verdict.Hitl), default);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.Equal(reason, (await log.CompleteAsync("R1", "X", default))?.PrimaryReason);
    }

    [Fact]
    public async Task SealedRow_MakesTheRecordSealed()
    {
        await using IncidentAuditLog log = await _folder.Open();
        AuditRow row = new(
            default,
            "R1",
            new RowHeader(
                TestBook.Ethics,
                Verdict.Stop,
                IsSealed: true,
                IsOverridable: false,
                Decider.System,
                TestBook.Never));
        await log.AppendAsync(row, default);

        Assert.True((await log.CompleteAsync("R1", "STOPPED", default))?.IsSealed);
    }

    [Fact]
    public async Task ForcedRow_IsOnRecordInACleanRun()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendForcedAsync(IncidentTestFolder.Clean(1), default);
        IncidentRecord? record = await log.CompleteAsync("R1", "DONE", default);

        Assert.Equal(("OK", 1L), (record?.PrimaryReason, record?.Rows));
    }

    [Fact]
    public async Task RunAfterItsCompletion_HasAnotherIncident()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        await log.CompleteAsync("R1", "STOPPED", default);
        await Clean(log, 1, 2);
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.Equal(["INC#000001__R1.arl.jsonl", "INC#000002__R1.arl.jsonl"], _folder.Incidents);
        Assert.Equal(1, _folder.Verify(_folder.Incidents[1]).Rows);
        Assert.Null(await log.CompleteAsync("R3", "DONE", default));
    }

    [Fact]
    public async Task HostsOwnRule_DecidesWhatAnIncidentIs()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { IsIncident = static row => row["i"] == "2" });
        await log.AppendAsync(IncidentTestFolder.Stop("R2"), default);
        await Clean(log, 1, 3);

        Assert.Equal(["INC#000001__R1.arl.jsonl"], _folder.Incidents);
        Assert.Equal(2, _folder.Verify(_folder.Incidents[0]).Rows);
    }

    [Fact]
    public async Task CancelledRow_IsNotOnRecord()
    {
        await using IncidentAuditLog log = await _folder.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await log.AppendAsync(IncidentTestFolder.Stop(), new(canceled: true)));
        Assert.Empty(_folder.Incidents);
    }

    [Fact]
    public async Task ClosedLog_TakesNoRows()
    {
        IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        log.Dispose();
        await log.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await log.AppendAsync(IncidentTestFolder.Clean(1), default));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await log.CompleteAsync("R1", "X", default));
    }

    [Fact]
    public async Task RowsOfManyThreads_AreAllOnRecord()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await Parallel.ForAsync(
            0,
            200,
            async (i, token) => await log.AppendAsync(IncidentTestFolder.Stop($"R{i % 10}"), token));

        Assert.Equal(10, _folder.Incidents.Length);
        Assert.All(_folder.Incidents, name => Assert.True(_folder.Verify(name) is { IsValid: true, Rows: 20 }));
    }

    private static async Task Clean(IncidentAuditLog log, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            await log.AppendAsync(IncidentTestFolder.Clean(i), default);
        }
    }
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

public sealed class IncidentRunIdTests : IDisposable
{
    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("RUN#0001", "RUN#0001")]
    [InlineData("../x", ".._x")]
    [InlineData("a/b\\c:d", "a_b_c_d")]
    [InlineData("CON", "CON")]
    [InlineData("", "run")]
    [InlineData("___", "run")]
    [InlineData("\0", "run")]
    [InlineData(" x y ", "x_y")]
    [InlineData("\u6771\u4eac", "run")]
    [InlineData("INC#000001__x.arl.jsonl", "INC#000001__x.arl.jsonl")]
    public async Task RunId_BecomesAPlainPartOfAName(string runId, string stem)
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(runId), default);

        Assert.Equal([$"INC#000001__{stem}.arl.jsonl"], _folder.Incidents);
        Assert.Equal(runId, (await log.CompleteAsync(runId, "X", default))?.RunId);
    }

    [Fact]
    public async Task LongRunId_IsCutInTheNameAlone()
    {
        string runId = new('x', 5000);
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(runId), default);

        Assert.Equal([$"INC#000001__{new string('x', 64)}.arl.jsonl"], _folder.Incidents);
        Assert.Contains($"\"run_id\":\"{runId}\"", _folder.Text(_folder.Incidents[0]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunIdsThatLookAlike_ShareNoFile()
    {
        string[] runs = ["a", "A", "a/", "a\\", "_a", "a\0", new('b', 65), new('b', 66)];
        await using IncidentAuditLog log = await _folder.Open();
        foreach (string run in runs)
        {
            await log.AppendAsync(IncidentTestFolder.Stop(run), default);
            await log.AppendAsync(IncidentTestFolder.Stop(run), default);
        }

        Assert.Equal(runs.Length, _folder.Incidents.Length);
        Assert.Equal(runs.Length, _folder.Incidents.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(_folder.Incidents, name => Assert.Equal(2, _folder.Verify(name).Rows));
    }

    [Fact]
    public async Task RunIdWithHalfACharacter_CannotBePutOnRecord()
    {
        await using IncidentAuditLog log = await _folder.Open();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await log.AppendAsync(IncidentTestFolder.Stop("\ud800"), default));
        Assert.Null(await log.CompleteAsync("\ud800", "X", default));
        Assert.Empty(_folder.Incidents);
    }

    [Theory]
    [InlineData("INC#%06d", "INC#000001")]
    [InlineData("%01d", "1")]
    [InlineData("case-%09d.v2", "case-000000001.v2")]
    public async Task Ids_FollowTheirFormat(string format, string id)
    {
        await using (IncidentAuditLog log = await _folder.Open(new() { IdFormat = format }))
        {
            await log.AppendAsync(IncidentTestFolder.Stop(), default);
            Assert.Equal(id, (await log.CompleteAsync("R1", "X", default))?.IncidentId);
        }

        File.Delete(_folder.PathOf(IncidentTestFolder.Counter));
        await using IncidentAuditLog next = await _folder.Open(new() { IdFormat = format });
        await next.AppendAsync(IncidentTestFolder.Stop(), default);
        Assert.Equal(id.Replace('1', '2'), (await next.CompleteAsync("R1", "X", default))?.IncidentId);
    }

    [Fact]
    public async Task CodebooksOwnFormat_Fits()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { IdFormat = TestBook.Book.IncidentFormat });

        Assert.True(log.Recovery.IsClean);
    }
}

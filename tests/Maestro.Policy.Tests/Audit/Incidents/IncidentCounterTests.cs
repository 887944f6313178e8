namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>Numbers are given once, whatever becomes of the counter.</summary>
public sealed class IncidentCounterTests : IDisposable
{
    private const string First = "INC#000001__R1.arl.jsonl";

    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("seven")]
    [InlineData("2 2")]
    [InlineData("\u0662")]
    [InlineData("99999999999999999999")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000000000009")]
    public async Task CounterThatIsLostOrWrong_IsRestored(string? text)
    {
        await Incident();
        File.Delete(_folder.PathOf(IncidentTestFolder.Counter));
        if (text is not null)
        {
            _folder.Write(IncidentTestFolder.Counter, text);
        }

        await using (IncidentAuditLog log = await _folder.Open())
        {
            Assert.True(log.Recovery.IsCounterRestored);
        }

        Assert.Equal("2", _folder.Text(IncidentTestFolder.Counter));
        Assert.Equal("INC#000002", await NextId());
    }

    [Fact]
    public async Task CounterWithALineEnd_Counts()
    {
        _folder.Write(IncidentTestFolder.Counter, " 41\r\n");

        Assert.Equal("INC#000041", await NextId());
    }

    [Fact]
    public async Task CounterThatIsLostMeanwhile_IsRestoredFromFilesAndIndex()
    {
        await using IncidentAuditLog log = await _folder.Open();
        _folder.Write(IncidentTestFolder.Index, "{\"incident_id\":\"INC#000030\"}\n");
        _folder.Write("INC#000020__x.arl.jsonl", "");
        await log.AppendAsync(IncidentTestFolder.Stop(), default);

        Assert.Equal("INC#000031", (await log.CompleteAsync("R1", "X", default))?.IncidentId);
    }

    [Fact]
    public async Task NumbersThatAreUsedUp_AreNotGivenAgain()
    {
        _folder.Write(IncidentTestFolder.Counter, "999999999");
        Assert.Equal("INC#999999999", await NextId());

        await Assert.ThrowsAsync<InvalidOperationException>(NextId);
        Assert.Single(_folder.Incidents);
    }

    [Fact]
    public async Task CounterWithEverythingElseArchived_StillCounts()
    {
        await Incident();
        File.Delete(_folder.PathOf(First));
        File.Delete(_folder.PathOf(IncidentTestFolder.Counter));

        Assert.Equal("INC#000002", await NextId());
    }

    [Fact]
    public async Task FilesOfOthers_AreNotTouched()
    {
        string[] names = ["INC#1.txt", "INC#000000__x.arl.jsonl", "INC#x__y.arl.jsonl", "INC#000003.arl.jsonl", "z"];
        foreach (string name in names)
        {
            _folder.Write(name, "x");
        }

        Assert.Equal("INC#000001", await NextId());
        Assert.All(names, name => Assert.Equal("x", _folder.Text(name)));
    }

    private async Task Incident()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop(), default);
        await log.CompleteAsync("R1", "STOPPED", default);
    }

    private async Task<string?> NextId()
    {
        await using IncidentAuditLog log = await _folder.Open();
        await log.AppendAsync(IncidentTestFolder.Stop("next"), default);
        return (await log.CompleteAsync("next", "X", default))?.IncidentId;
    }
}

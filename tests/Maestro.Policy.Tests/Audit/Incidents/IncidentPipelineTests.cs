using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

/// <summary>A pipeline whose log keeps incidents alone.</summary>
public sealed class IncidentPipelineTests : IDisposable
{
    private static readonly RunContext Run = new("R1");

    private readonly IncidentTestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Decisions_AreOnRecordFromTheFirstStopOn()
    {
        await using IncidentAuditLog log = await _folder.Open(new() { Window = new() { Before = 5 } });
        GatePipeline<int> pipeline = Pipeline(log);

        Assert.True((await pipeline.EvaluateAsync(1, Run, default)).IsRun);
        Assert.Empty(_folder.Incidents);
        Assert.True((await pipeline.EvaluateAsync(-1, Run, default)).IsStop);
        Assert.True((await pipeline.EvaluateAsync(1, Run, default)).IsRun);

        Assert.Equal(3, (await log.CompleteAsync("R1", "DONE", default))?.Rows);
    }

    [Fact]
    public async Task RowAfterAnIncidentThatCannotBeWritten_StopsTheRun()
    {
        await using IncidentAuditLog log = await _folder.Open();
        GatePipeline<int> pipeline = Pipeline(log);
        Assert.True((await pipeline.EvaluateAsync(-1, Run, default)).IsStop);
        File.Delete(_folder.PathOf(_folder.Incidents[0]));

        Decision<int> decision = await pipeline.EvaluateAsync(1, Run, default);

        Assert.True(decision.IsStop);
        Assert.Equal(SystemReason.AuditUnavailable, decision.Reason.System);
    }

    private static GatePipeline<int> Pipeline(IncidentAuditLog log) =>
        GatePipeline.For<int>(TestBook.Book)
            .Gate(TestBook.Plain, static (number, gate) => number > 0 ? gate.Pass() : gate.Stop(TestBook.Forbidden))
            .Audit(log)
            .Build();
}

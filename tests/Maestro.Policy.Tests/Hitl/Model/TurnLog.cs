namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>A log as an actor uses it.</summary>
internal sealed class TurnLog(List<AuditRow> rows, Actor actor) : IAuditLog
{
    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
        await actor.Turn(() =>
        {
            rows.Add(row);
            return ValueTask.FromResult(true);
        }).ConfigureAwait(false);
}

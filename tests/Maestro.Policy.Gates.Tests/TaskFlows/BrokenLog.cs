namespace Maestro.Policy.Gates.Tests.TaskFlows;

/// <summary>A log that something happens to at one of its rows, counted from 0.</summary>
internal sealed class BrokenLog(int at, Func<int, bool> fails, Action? happens = null) : IAuditLog
{
    private readonly MemoryAuditLog _kept = new();
    private int _asked;

    public IReadOnlyList<AuditRow> Rows => _kept.Rows;

    public int Asked => _asked;

    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        int number = _asked++;
        if (number == at)
        {
            happens?.Invoke();
        }

        return fails(number)
            ? ValueTask.FromException(new IOException("The disk is full."))
            : _kept.AppendAsync(row, cancellationToken);
    }
}

namespace Maestro.Policy.Decisions;

/// <summary>Single-use cells for the RUN decisions of a pipeline: one bit each, taken at most once.</summary>
/// <remarks>
/// A decision is a value that may be copied, so what makes its permit single-use has to be shared by the copies. A page
/// serves thousands of decisions, which keeps the cost of one below a byte, and lives as long as any of them.
/// </remarks>
internal sealed class PermitPage(bool expiring)
{
    public const int Cells = 4096;

    private readonly ulong[] _taken = new ulong[Cells / 64];
    private readonly long[] _expiries = expiring ? new long[Cells] : [];
    private int _issued;

    public bool TryIssue(out int cell)
    {
        cell = Interlocked.Increment(ref _issued) - 1;
        return (uint)cell < Cells;
    }

    // Invariant: of all callers for one cell, on any threads, exactly one gets true.
    public bool TryTake(int cell)
    {
        ulong bit = 1UL << (cell & 63);
        return (Interlocked.Or(ref _taken[cell >> 6], bit) & bit) == 0;
    }

    /// <summary>Says until which stamp of the clock a cell holds, inclusively.</summary>
    public void Limit(int cell, long expiry) => _expiries[cell] = expiry;

    public bool IsExpired(int cell, TimeProvider time) => expiring && time.GetTimestamp() > _expiries[cell];
}

namespace Maestro.Policy.Pipeline;

/// <summary>How long something may take, from now on; <c>default</c> leaves no time.</summary>
internal readonly struct TimeLimit(TimeProvider time, TimeSpan limit)
{
    private readonly TimeProvider? _time = time;
    private readonly TimeSpan _limit = limit;
    private readonly long _start = time.GetTimestamp();

    /// <summary>What is left: infinite where there is no limit, zero when the time is over. A clock that can't be read
    /// vouches for nothing.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_time is null || _limit == Timeout.InfiniteTimeSpan)
            {
                return _limit;
            }

            try
            {
                TimeSpan left = _limit - _time.GetElapsedTime(_start);
                return left > TimeSpan.Zero ? left : TimeSpan.Zero;
            }
            catch (Exception)
            {
                return TimeSpan.Zero;
            }
        }
    }

    public bool IsOver => Left == TimeSpan.Zero;
}

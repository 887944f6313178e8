namespace Maestro.Policy.Tool.Simulate;

/// <summary>How trust went over any number of runs, in bounded memory: runs beside each other share a point.</summary>
internal sealed class TrustCurve
{
    private const int MaxPoints = 512;

    private readonly List<TrustPoint> _points = [];
    private long _runsPerPoint = 1;

    /// <summary>The points, in the order of the runs.</summary>
    public IReadOnlyList<TrustPoint> Points => _points;

    /// <summary>Adds the trust after a run.</summary>
    public void Add(double score)
    {
        if (_points.Count > 0 && _points[^1].Runs < _runsPerPoint)
        {
            _points[^1] = _points[^1].With(new(score));
            return;
        }

        if (_points.Count == MaxPoints)
        {
            Halve();
        }

        _points.Add(new(score));
    }

    private void Halve()
    {
        for (int i = 0; i < MaxPoints / 2; i++)
        {
            _points[i] = _points[2 * i].With(_points[(2 * i) + 1]);
        }

        _points.RemoveRange(MaxPoints / 2, MaxPoints / 2);
        _runsPerPoint *= 2;
    }
}

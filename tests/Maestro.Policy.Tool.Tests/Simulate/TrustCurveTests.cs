using Maestro.Policy.Tool.Simulate;

namespace Maestro.Policy.Tool.Tests.Simulate;

public sealed class TrustCurveTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1024)]
    [InlineData(100_003)]
    public void AnyNumberOfRuns_IsFewPointsThatLeaveNothingOut(int runs)
    {
        Random random = new(5);
        double[] scores = [.. Enumerable.Range(0, runs).Select(_ => random.Next(1024) / 1024.0)];
        TrustCurve curve = new();
        Array.ForEach(scores, curve.Add);

        int at = 0;
        Assert.InRange(curve.Points.Count, Math.Min(runs, 257), 512);
        foreach (TrustPoint point in curve.Points)
        {
            double[] its = scores[at..(at + (int)point.Runs)];
            Assert.Equal((its.Min(), its.Max(), its.Sum()), (point.Least, point.Most, point.Sum));
            at += its.Length;
        }

        Assert.Equal(runs, at);
    }
}

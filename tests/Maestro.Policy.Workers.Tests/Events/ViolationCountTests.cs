using System.Text;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

public sealed class ViolationCountTests
{
    private const string Bad = "prose";
    private const string Blank = " ";
    private const string Broken = """{"type":"blocker","type":"blocker"}""";

    private static readonly ProtocolLimits Limits = new();

    [Fact]
    public void ThreeInARow_AreTooMany()
    {
        Assert.False(Limits.AreExceededBy(Count(Bad, Bad)));
        Assert.True(Limits.AreExceededBy(Count(Bad, Bad, Bad)));
    }

    [Fact]
    public void LineThatIsGood_EndsTheRow() =>
        Assert.Equal(new(1, 3), Count(Bad, Bad, Lines.Good("status"), Bad));

    [Fact]
    public void BlankLine_NeitherEndsNorLengthensTheRow() =>
        Assert.Equal(new(3, 3), Count(Bad, Blank, Bad, Blank, Blank, Bad));

    [Fact]
    public void SignalInABrokenLine_IsAViolationToo() => Assert.Equal(new(3, 3), Count(Broken, Broken, Broken));

    [Fact]
    public void DegradedSignal_IsNoViolation() =>
        Assert.Equal(default, Count(Lines.Of("blocker", "{}"), Lines.Of("error", "null")));

    [Fact]
    public void TenInAll_AreTooMany()
    {
        string[] lines = [.. Enumerable.Range(0, 9).SelectMany(_ => new[] { Bad, Lines.Good("status") })];

        Assert.False(Limits.AreExceededBy(Count(lines)));
        Assert.True(Limits.AreExceededBy(Count([.. lines, Bad])));
    }

    [Fact]
    public void LimitsOfNothing_AskAtOnce() =>
        Assert.True(new ProtocolLimits { InARow = 0 }.AreExceededBy(default));

    private static ViolationCount Count(params string[] lines)
    {
        WorkerEventParser parser = new(Lines.Agent);
        ViolationCount count = default;
        ViolationCount copied = default;
        foreach (string text in lines)
        {
            WorkerLine line = parser.Parse(Encoding.UTF8.GetBytes(text));
            count = count.Next(in line);
            copied = copied.Next(line.ToEvent(Lines.Agent));
        }

        Assert.Equal(count, copied);
        return count;
    }
}

using System.Text;
using Maestro.Policy.Workers.Events;

namespace Maestro.Policy.Workers.Tests.Events;

public sealed class WorkerLineSplitterTests
{
    private static readonly byte[] Stream =
    [
        .. "\uFEFF"u8,
        .. Encoding.UTF8.GetBytes(string.Join("\n", Lines.Words.Select(Lines.Good))),
        .. "\r\n\n  \r\nprose\r\n\uFEFF{}\n"u8,
        .. Encoding.UTF8.GetBytes(Lines.Of("blocker", """{"text":"日本 \ud83d\ude00"}""")),
        .. "\r"u8,
    ];

    [Fact]
    public void StreamCutAnywhere_GivesTheSameLines()
    {
        List<WorkerEvent> whole = Lines.Read(Stream);

        Assert.Equal(13, whole.Count);
        Assert.Equal(9, whole.Count(line => line.Result == WorkerLineResult.Event));
        Assert.Equal(whole, Lines.Read(Stream.Select(one => new[] { one })));
        Assert.All(
            Enumerable.Range(0, Stream.Length + 1),
            cut => Assert.Equal(whole, Lines.Read(Stream[..cut], Stream[cut..])));
    }

    [Fact]
    public void StreamCutInPiecesByChance_GivesTheSameLines()
    {
        List<WorkerEvent> whole = Lines.Read(Stream);
        Random random = new(1);
        for (int i = 0; i < 500; i++)
        {
            int[] cuts =
                [0, .. Enumerable.Range(0, 6).Select(_ => random.Next(Stream.Length)).Order(), Stream.Length];

            Assert.Equal(whole, Lines.Read(cuts.Zip(cuts.Skip(1), (from, to) => Stream[from..to])));
        }
    }

    [Fact]
    public void StreamReadFromTheEndOfALine_GivesTheRest()
    {
        List<WorkerEvent> whole = Lines.Read(Stream);
        for (int i = 0; i < whole.Count; i++)
        {
            WorkerLineSplitter splitter = new(new(Lines.Agent), whole[i].End);
            List<WorkerEvent> rest = [];
            splitter.Write(Stream.AsSpan((int)whole[i].End), (in line) => rest.Add(line.ToEvent(Lines.Agent)));
            splitter.Complete((in line) => rest.Add(line.ToEvent(Lines.Agent)));

            Assert.Equal(whole[(i + 1)..], rest);
        }
    }

    [Theory]
    [InlineData(0, WorkerLineResult.Event)]
    [InlineData(1, WorkerLineResult.Invalid)]
    public void LongestLine_IsCountedWithoutItsEnds(int more, WorkerLineResult result)
    {
        int frame = Encoding.UTF8.GetByteCount(Lines.Of("finding", """{"text":""}"""));
        string text = new('x', WorkerEventParser.MaxLineBytes - frame + more);
        string line = Lines.Of("finding", $$"""{"text":"{{text}}"}""");
        WorkerEvent only = Assert.Single(Lines.Read(Encoding.UTF8.GetBytes($"\uFEFF{line}\r\n")));

        Assert.Equal(result, only.Result);
        Assert.Equal(more == 0 ? WorkerLineCode.Ok : WorkerLineCode.TooLong, only.Code);
    }

    [Theory]
    [InlineData("blocker", WorkerLineResult.Degraded)]
    [InlineData("finding", WorkerLineResult.Invalid)]
    public void EndlessLine_IsHeldInLittleMemoryAndLosesNoSignal(string type, WorkerLineResult result)
    {
        WorkerLineSplitter splitter = new(new(Lines.Agent));
        byte[] piece = Encoding.UTF8.GetBytes(new string('x', 1 << 20));
        List<(WorkerLineResult, WorkerEventType)> found = [];
        long before = GC.GetAllocatedBytesForCurrentThread();
        splitter.Write(Encoding.UTF8.GetBytes($$"""{"type":"{{type}}","agent":"gemini","a":" """), Take);
        for (int i = 0; i < 100; i++)
        {
            splitter.Write(piece, Take);
        }

        splitter.Write(Encoding.UTF8.GetBytes($"\"}}\n{Lines.Good("status")}\n"), Take);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
        Assert.Equal(
            [(result, result == WorkerLineResult.Degraded ? WorkerEventType.Blocker : WorkerEventType.Unknown),
                (WorkerLineResult.Event, WorkerEventType.Status)],
            found);

        void Take(in WorkerLine line) => found.Add((line.Result, line.Type));
    }

    [Fact]
    public void HandlerThatThrows_GetsEachLineOnce()
    {
        WorkerLineSplitter splitter = new(new(Lines.Agent));
        int calls = 0;
        WorkerLineHandler faulty = (in _) => throw new InvalidOperationException($"{++calls}");

        Assert.Throws<InvalidOperationException>(() => splitter.Write("one\n"u8, faulty));
        splitter.Write("\n"u8, (in line) => Assert.Equal(WorkerLineResult.Blank, line.Result));

        Assert.Equal(1, calls);
        Assert.Equal(2, splitter.Lines);
    }

    [Fact]
    public void StreamThatIsCompleted_TakesNoMore()
    {
        WorkerLineSplitter splitter = new(new(Lines.Agent));
        int lines = 0;
        splitter.Write("a"u8, (in _) => lines++);
        splitter.Complete((in _) => lines++);
        splitter.Complete((in _) => lines++);

        Assert.Equal(1, lines);
        Assert.Throws<InvalidOperationException>(() => splitter.Write("b"u8, (in _) => lines++));
    }
}

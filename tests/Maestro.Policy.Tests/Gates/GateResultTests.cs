using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Gates;

public sealed class GateResultTests
{
    [Fact]
    public void Context_GivesTheSameAnswersAsTheResult()
    {
        GateContext gate = new(TestBook.Plain, new RunContext("RUN#1"));

        Assert.Equal(GateResult.Pass(), gate.Pass());
        Assert.Equal(GateResult.Pause(TestBook.Risky, "d"), gate.Pause(TestBook.Risky, "d"));
        Assert.Equal(GateResult.Stop(TestBook.Forbidden), gate.Stop(TestBook.Forbidden));
        Assert.Equal(GateResult.Seal(TestBook.Never), gate.Seal(TestBook.Never));
    }

    [Fact]
    public void Context_KnowsLayerRunAndTime()
    {
        ManualTime time = new();
        RunContext run = new("RUN#1");
        GateContext gate = new(TestBook.Plain, run, time);

        Assert.Equal(TestBook.Plain, gate.Layer);
        Assert.Same(run, gate.Run);
        Assert.Same(time, gate.Time);
        Assert.Same(TimeProvider.System, default(GateContext).Time);
        Assert.Throws<ArgumentNullException>(() => new GateContext(TestBook.Plain, null!));
    }

    [Fact]
    public void Answers_ReadAsOneLine()
    {
        Assert.Equal("Pass", GateResult.Pass().ToString());
        Assert.Equal("Undecided", default(GateResult).ToString());
        Assert.Equal("Seal NEVER", GateResult.Seal(TestBook.Never).ToString());
    }

    [Theory]
    [InlineData(1023, 1023)]
    [InlineData(1024, 1024)]
    [InlineData(1025, 1024)]
    public void Detail_IsBounded(int length, int kept) =>
        Assert.Equal(kept, GateResult.Stop(TestBook.Forbidden, new string('x', length)).Detail!.Length);

    [Fact]
    public void Detail_IsNeverCutThroughACharacter()
    {
        string text = new string('x', 1023) + "\ud83d\ude00";

        Assert.Equal(new string('x', 1023), GateResult.Stop(TestBook.Forbidden, text).Detail);
        Assert.Equal(text[1..], GateResult.Stop(TestBook.Forbidden, text[1..]).Detail);
    }

    [Fact]
    public void GateThatSaysNothingOfItself_MayDoWhatItsLayerAllows()
    {
        Assert.Equal(GateReach.Seal, ((IGate<string>)new Plain(TestBook.Ethics)).Reach);
        Assert.Equal(GateReach.Stop, ((IGate<string>)new Plain(TestBook.Plain)).Reach);
    }

    private sealed class Plain(Layer layer) : IGate<string>
    {
        public Layer Layer => layer;

        public ValueTask<GateResult> EvaluateAsync(
            string request, GateContext gate, CancellationToken cancellationToken) =>
            gate.Pass();
    }
}

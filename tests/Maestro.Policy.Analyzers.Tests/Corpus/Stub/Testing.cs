//# Outcome asserted with a comparison
using Xunit;

public sealed class ComparisonTests
{
    [Fact]
    public void Evaluate_Stops() => Assert.Equal(Verdict.Stop, new Gate().Evaluate(new Request("1")).Verdict);
}
//# Pause asserted in a test
using Xunit;

public sealed class PauseTests
{
    [Fact]
    public void LargeAmount_Pauses()
    {
        Decision decision = new Gate().Evaluate(new Request("1", 5000));

        Assert.True(decision.IsHitl);
    }
}
//# Stop asserted in a test
using Xunit;

public sealed class StopTests
{
    [Fact]
    public void UnknownCustomer_Stops()
    {
        var decision = new Gate().Evaluate(new Request(""));

        Assert.True(decision.IsStop);
        Assert.Equal(Codes.NonOverridableSafety, decision.ReasonCode);
    }
}
//# Pause asserted at once
using Xunit;

public sealed class AtOnceTests
{
    [Fact]
    public void LargeAmount_Pauses() => Assert.True(new Gate().Evaluate(new Request("1", 5000)).IsHitl);
}
//# Not stopped is all that a test wants to know
using Xunit;

public sealed class NotStoppedTests
{
    [Fact]
    public void KnownCustomer_IsNotStopped()
    {
        Decision decision = new Gate().Evaluate(new Request("known"));

        Assert.False(decision.IsStop);
    }
}
//# Refusal that throws
using Xunit;

public sealed class ThrowTests
{
    [Fact]
    public void Refused_Throws() =>
        Assert.Throws<DecisionNotRunException>(() => new Gate().Evaluate(new Request("1")).EnsureRun());
}
//# Reason asserted in a test
using Xunit;

public sealed class ReasonTests
{
    [Fact]
    public void Refusal_GivesItsReason()
    {
        Decision decision = new Gate().Evaluate(new Request("1"));

        Assert.Equal(Codes.NonOverridableSafety, decision.ReasonCode);
    }
}
//# Substitute that is set up
using NSubstitute;
using Xunit;

public sealed class SetUpTests
{
    [Fact]
    public void Service_AsksOnce()
    {
        IGate gate = Substitute.For<IGate>();
        gate.Evaluate(Arg.Any<Request>()).Returns(Decision.Hitl(Codes.AuthRequired, Layers.AccGate));

        Assert.True(gate.Evaluate(new Request("1")).IsHitl);
    }
}
//# Substitute that is asked for its calls
using NSubstitute;
using Xunit;

public sealed class ReceivedTests
{
    [Fact]
    public void Service_AsksTheGate()
    {
        IGate gate = Substitute.For<IGate>();
        Request request = new("1");

        Assert.Equal(false, new Service(gate).May(request));

        gate.Received(1).Evaluate(request);
    }

    private sealed class Service(IGate gate)
    {
        public bool May(Request request) => gate.Evaluate(request).IsRun;
    }
}
//# Substitute that must not be called
using NSubstitute;

public sealed class NotCalledTests
{
    public void Empty_AsksNobody(IGate gate)
    {
        Work.Do();

        gate.DidNotReceive().Evaluate(Arg.Any<Request>());
    }
}
//# Fake gate with a fixed answer
[DecisionSource]
public sealed class FixedGate(Verdict verdict) : IGate
{
    public Decision Evaluate(Request request) => verdict switch
    {
        Verdict.Run => Decision.Run(Codes.Ok, Layers.AccGate),
        Verdict.Hitl => Decision.Hitl(Codes.AuthRequired, Layers.AccGate),
        _ => Decision.Stop(Codes.EvidenceMissing, Layers.EvidenceGate),
    };

    public ValueTask<Decision> EvaluateAsync(Request request, CancellationToken ct = default) => new(Evaluate(request));
}
//# Fake gate that remembers requests
public sealed class Spy(IGate inner) : IGate
{
    public List<Request> Asked { get; } = [];

    public Decision Evaluate(Request request)
    {
        Asked.Add(request);
        return inner.Evaluate(request);
    }

    public ValueTask<Decision> EvaluateAsync(Request request, CancellationToken ct = default)
    {
        Asked.Add(request);
        return inner.EvaluateAsync(request, ct);
    }
}

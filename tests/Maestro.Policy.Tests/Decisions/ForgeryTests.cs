using System.Runtime.CompilerServices;
using System.Runtime.Serialization;
using System.Text.Json;
using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Decisions;

/// <summary>Nothing outside the pipeline makes a RUN or a permit at run time. What doesn't compile is tested with the
/// compiler, among the architecture tests.</summary>
public sealed class ForgeryTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Verdict":2,"IsRun":true,"IsStop":false,"Decider":1}""")]
    public void JsonOfADecision_GivesAStop(string json)
    {
        Decision<string> decision = JsonSerializer.Deserialize<Decision<string>>(json);

        Assert.True(decision.IsStop);
        Assert.False(decision.TryGetPermit(out _));
    }

    [Fact]
    public async Task JsonRoundTripOfARun_GivesAStop()
    {
        Decision<string> run = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();

        DecisionRecord record = JsonSerializer.Deserialize<DecisionRecord>("""{"Verdict":2}""");
        Decision<string> copy = JsonSerializer.Deserialize<Decision<string>>(
            """{"Verdict":2,"Reason":{"Name":"OK"}}""");

        Assert.True(run.IsRun);
        Assert.Equal(Verdict.Stop, record.Verdict);
        Assert.True(copy.IsStop);
    }

    [Fact]
    public void JsonOfAPermit_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<Permit<string>>("{}"));

    [Fact]
    public async Task DataContractOfARun_GivesNoRun()
    {
        Decision<string> run = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();
        DataContractSerializer serializer = new(typeof(Decision<string>));
        using MemoryStream stream = new();
        serializer.WriteObject(stream, run);
        stream.Position = 0;

        Decision<string> copy = (Decision<string>)serializer.ReadObject(stream)!;

        Assert.True(run.IsRun);
        Assert.True(copy.IsStop);
    }

    [Fact]
    public void DataContractOfAPermit_IsRefused()
    {
        using MemoryStream stream = new("<PermitOfstring/>"u8.ToArray());
        Assert.ThrowsAny<Exception>(() => new DataContractSerializer(typeof(Permit<string>)).ReadObject(stream));
    }

    [Fact]
    public void PermitWithoutAConstructor_IsRefusedWhenRedeemed()
    {
        Permit<string> permit = (Permit<string>)RuntimeHelpers.GetUninitializedObject(typeof(Permit<string>));

        Assert.False(permit.TryRedeem(out string? request));
        Assert.Null(request);
        PermitRefusedException refusal = Assert.Throws<PermitRefusedException>(permit.Redeem);
        Assert.Contains("not issued", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ActivatedDecision_IsAStop()
    {
        Assert.True(Activator.CreateInstance<Decision<string>>().IsStop);
        Assert.Throws<MissingMethodException>(() => Activator.CreateInstance<Permit<string>>());
        Assert.Throws<MissingMethodException>(() => Activator.CreateInstance<Approval>());
        Assert.Throws<MissingMethodException>(() => Activator.CreateInstance<HitlRequest<string>>());
    }

    [Fact]
    public async Task PermitForAnotherType_IsNoPermit()
    {
        Decision<string> run = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();
        Assert.True(run.TryGetPermit(out Permit<string>? permit));

        Assert.Throws<InvalidCastException>(() => (Permit<object>)(object)permit);
        Assert.Throws<InvalidCastException>(() => (Decision<object>)(object)run);
    }

    [Fact]
    public void ArrayElementsAndFields_AreStops()
    {
        Assert.All(new Decision<string>[3], decision => Assert.True(decision.IsStop));
        Assert.All(new DecisionRecord[3], record => Assert.Equal(Verdict.Stop, record.Verdict));
    }
}

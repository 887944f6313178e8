using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>Words that are looked up by their text: rules 050, 051 and 052.</summary>
public sealed class WordLookupTests
{
    [Theory]
    [InlineData("ReasonCode M() => Refunds.Codebook.Reason(\"FRAUD\");", "Use Reasons.Fraud instead of a raw string")]
    [InlineData("object M(Codebook b) => b.Layer(\"amount_gate\");", "Use Layers.AmountGate instead of a raw string")]
    [InlineData("bool M(Codebook b) => b.TryGetReason(\"FRAUD\", out _);", "Use Reasons.Fraud instead of a raw string")]
    [InlineData("ReasonCode M(Codebook b) => b.Reason(\"OK\");", "Use Reasons.Ok instead of a raw string")]
    public async Task KnownWordAsText_IsReported(string member, string message) =>
        Assert.Equal([$"MAESTRO050 {message}"], await HostCode.With(member).Messages());

    [Theory]
    [InlineData("MAESTRO051", "FRAUT", "'FRAUT' is not in code book 'Refunds'; did you mean 'FRAUD'?")]
    [InlineData("MAESTRO051", "fraud", "'fraud' is not in code book 'Refunds'; did you mean 'FRAUD'?")]
    [InlineData("MAESTRO051", "SOMETHING", "'SOMETHING' is not in code book 'Refunds'")]
    [InlineData("MAESTRO051", "", "'' is not in code book 'Refunds'")]
    public async Task UnknownReason_IsReported(string id, string name, string message) =>
        Assert.Equal(
            [$"{id} {message}"], await HostCode.With($"object M(Codebook b) => b.Reason(\"{name}\");").Messages());

    [Fact]
    public async Task UnknownLayer_IsReportedAtItsText() =>
        Assert.Equal(
            ["MAESTRO052 \"amount\""],
            await HostCode.With("object M(Codebook b) => b.Layer(\"amount\");").Spans());

    [Fact]
    public async Task NamedArgumentsInAnotherOrder_AreUnderstood() =>
        Assert.Equal(
            ["MAESTRO052 \"amount\""],
            await HostCode.With("bool M(Codebook b) => b.TryGetLayer(layer: out _, name: \"amount\");").Spans());

    [Theory]
    [InlineData("ReasonCode M(Codebook b, string wire) => b.Reason(wire);")]
    [InlineData("bool M(Codebook b, string wire) => b.TryGetReason(wire, out _);")]
    [InlineData("ReasonCode M() => Refunds.Reasons.Fraud;")]
    [InlineData("ReasonCode M(Codebook b) => b[SystemReason.Ok];")]
    public async Task WordsThatTheLibraryChecks_AreNotReported(string member) =>
        Assert.Empty(await HostCode.With(member).Reports());

    [Theory]
    [InlineData("GateResult M(GateContext g) => g.Stop(default);")]
    [InlineData("ReasonCode M(bool b) => b ? Refunds.Reasons.Fraud : default;")]
    [InlineData("Layer M(int i) => i switch { 1 => Refunds.Layers.AmountGate, _ => default };")]
    [InlineData("ReasonCode? M() => (ReasonCode)default;")]
    public async Task NoWordHandedOn_IsReported(string member) =>
        Assert.Equal(["MAESTRO050 default"], await HostCode.With(member).Spans());

    [Fact]
    public async Task NoWordOfAType_IsReported() =>
        Assert.Equal(
            ["MAESTRO050 default(Layer)"], await HostCode.With("Layer M() { return default(Layer); }").Spans());

    [Theory]
    [InlineData("bool M(out ReasonCode reason) { reason = default; return false; }")]
    [InlineData("bool M(ReasonCode reason) => reason == default || reason.Equals(default);")]
    [InlineData("void M(ReasonCode reason = default) { Layer layer = default; _ = layer; }")]
    [InlineData("int M() => System.Math.Abs(default(int));")]
    public async Task NoWordThatStaysHere_IsNotReported(string member) =>
        Assert.Empty(await HostCode.With(member).Reports());

    [Theory]
    [InlineData("ReasonCode M(Codebook b) => b.Reason(\"ANYTHING\");")]
    [InlineData("GateResult M(GateContext g) => g.Stop(default);")]
    [InlineData("ReasonCode M() => Codebook.Load(\"mine.json\").Reason(\"ANYTHING\");")]
    public async Task NoCodebookBesideTheCode_NothingIsReported(string member) =>
        Assert.Empty(await HostCode.WithoutClass(member, new TextFile("settings.json", "{}")).Reports());

    [Theory]
    [InlineData("ReasonCode M() => Codebook.Load(\"old/refunds-2019.json\").Reason(\"GONE\");")]
    [InlineData("object M(string wire) { Codebook old = Codebook.Parse(wire); return old.Reason(\"GONE\"); }")]
    [InlineData("static readonly Codebook Old = Codebook.Load(\"a.json\"); object M() => Old.Reason(\"GONE\");")]
    [InlineData("static Codebook Old { get; } = Codebook.Load(\"a.json\"); ReasonCode M() => Old.Reason(\"GONE\");")]
    public async Task AnotherCodebookThatIsLoaded_IsNotMeasuredByThisOne(string member) =>
        Assert.Empty(await HostCode.WithoutClass(member, Books.RefundsFile).Reports());

    [Fact]
    public async Task TheSameCodebookThatIsLoaded_IsMeasured()
    {
        const string Member = "object M() => Codebook.Load(\"bin/refunds.codebook.json\").Reason(\"GONE\");";

        Assert.Equal(
            ["MAESTRO051 'GONE' is not in code book 'Refunds'"],
            await HostCode.WithoutClass(Member, Books.RefundsFile).Messages());
    }

    [Fact]
    public async Task TwoCodebooks_AreToldApartByTheirClasses()
    {
        TextFile other = new("b.codebook.json", Books.WithReasons("A", "B"));
        TestProject project = new(
            $$"""
            {{HostCode.Vocabulary}}[Codebook("b.codebook.json")] static partial class Other;
            class C
            {
                object Wrong() => Other.Codebook.Reason("FRAUD");
                object Right() => Other.Codebook.Reason("A");
                object Nobody(Codebook b) => b.Reason("NOBODY_KNOWS");
            }
            """,
            Books.RefundsFile,
            other);

        Assert.Equal(["MAESTRO050 Other.Codebook.Reason(\"A\")", "MAESTRO051 \"FRAUD\""], await project.Spans());
    }

    [Fact]
    public async Task FaultyCodebook_IsReportedAloneAndOnce()
    {
        TextFile faulty = new("codebook.json", "oops");

        Assert.Equal(
            ["MAESTRO070 codebook.json(1,1)"],
            await HostCode.WithoutClass("object M(Codebook b) => b.Reason(\"X\");", faulty).Reports());
    }

    [Fact]
    public async Task GeneratedCode_IsNotReported() =>
        Assert.Empty(await new TestProject(HostCode.Vocabulary, Books.RefundsFile).Reports());
}

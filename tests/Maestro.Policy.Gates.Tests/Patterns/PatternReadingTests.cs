using System.Text.Json;
using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class PatternReadingTests
{
    private static readonly VectorFamily Units124 = VectorFamily.Load("gates", "doc_v124_units");
    private static readonly VectorFamily Units135 = VectorFamily.Load("gates", "doc_v135_units");

    private static readonly PatternGate<string> Comparisons = Gate(PatternCues.Comparisons, PatternReading.Anywhere);
    private static readonly PatternGate<string> SideEffects = Gate(PatternCues.SideEffects, PatternReading.Anywhere);

    [Theory]
    [InlineData("Ｓｅｎｄ it", "matched=send")]
    [InlineData("resend", "matched=send")]
    [InlineData("Upload", "matched=upload")]
    [InlineData("ﾒｰﾙで", "matched=メール")]
    [InlineData("write it", null)]
    public async Task Anywhere_IgnoresCaseAndWidth(string text, string? detail)
    {
        GateResult result = await SideEffects.EvaluateAsync(text, default, default);

        Assert.Equal(detail is null ? GateOutcome.Pass : GateOutcome.Pause, result.Outcome);
        Assert.Equal(detail, result.Detail);
    }

    [Theory]
    [InlineData("Which?")]
    [InlineData("Better")]
    [InlineData("？")]
    [InlineData("ドッチよりどっち")]
    public async Task Comparison_NeedsAHuman(string text) =>
        Assert.Equal(GateOutcome.Pause, (await Comparisons.EvaluateAsync(text, default, default)).Outcome);

    [Fact]
    public void CueThatIsntSeen_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Gate(["\u200B"], PatternReading.Anywhere));
        Assert.Throws<ArgumentException>(() => Gate(["a"], (PatternReading)9));
        Assert.Equal(PatternReading.WholeWords, default);
    }

    [Fact]
    [Trait("Category", "Conformance")]
    public void RecordedComparisons_AreFoundAlike()
    {
        PatternGate<string> gate124 = Gate(PatternCues.Comparisons124, PatternReading.ReferenceExact);
        PatternGate<string> gate135 = Gate(PatternCues.Comparisons135, PatternReading.ReferenceExact);

        Units124.AssertAll(
            item => VectorCases.Unlike(
                Pauses(gate124, item)
                    ? """["PAUSE_FOR_HITL","rfl","REL_BOUNDARY_UNSTABLE"]"""
                    : """["RUN",null,"REL_OK"]""",
                JsonSerializer.Serialize(item.GetProperty("expect"))),
            VectorCases.Op("rfl"));
        Units135.AssertAll(
            item => VectorCases.Unlike($"{Pauses(gate135, item)}", $"{item.GetProperty("expect")}"),
            VectorCases.Op("ambiguous"));
    }

    [Fact]
    [Trait("Category", "Conformance")]
    public void RecordedSideEffects_AreFoundAlike()
    {
        PatternGate<string> gate = Gate(PatternCues.SideEffects135, PatternReading.ReferenceExact);

        Units135.AssertAll(
            item => VectorCases.Unlike($"{Pauses(gate, item)}", $"{item.GetProperty("expect")}"),
            VectorCases.Op("side_effect"));
    }

    [Fact]
    [Trait("Category", "Conformance")]
    public void WhatTheReferenceFinds_TheStrictListsFind()
    {
        Units124.AssertAll(
            static item =>
                item.GetProperty("expect")[0].GetString() == "RUN" || Pauses(Comparisons, item) ? null : "no",
            VectorCases.Op("rfl"));
        Units135.AssertAll(
            static item => !item.GetProperty("expect").GetBoolean() || Pauses(Comparisons, item) ? null : "no",
            VectorCases.Op("ambiguous"));
        Units135.AssertAll(
            static item => !item.GetProperty("expect").GetBoolean() || Pauses(SideEffects, item) ? null : "no",
            VectorCases.Op("side_effect"));
    }

    private static bool Pauses(PatternGate<string> gate, JsonElement item) =>
        gate.EvaluateAsync(item.GetProperty("prompt").GetString()!, default, default).AsTask().GetAwaiter().GetResult()
            .Outcome == GateOutcome.Pause;

    private static PatternGate<string> Gate(IReadOnlyList<string> cues, PatternReading reading) => new(
        new()
        {
            Layer = WordBook.Layer, StopReason = WordBook.Stop, HitlReason = WordBook.Hitl, StopCues = [],
            HumanCues = cues, Reading = reading,
        },
        static text => text);
}

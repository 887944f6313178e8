using System.Text.Json;
using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

[Trait("Category", "Conformance")]
public sealed class ReferenceReadingConformanceTests
{
    private readonly DraftLinter _linter = new(reading: DraftLintReading.Reference);

    private readonly GatePipeline<string> _pipeline = GatePipeline.For<string>(DraftBook.Book)
        .AddDraftLintGate(DraftBook.Reference)
        .Unaudited("A test looks at decisions only.")
        .Build();

    [Fact]
    public void EveryDraft_IsReadAsRecorded() => DraftVectors.AssertAll(
        DraftVectors.Cases(),
        item =>
        {
            string expected = Recorded(item.GetProperty("expect"));
            string found = Found(_linter.Check(DraftVectors.Text(item)));
            return found == expected ? null : $"{found}\n    instead of {expected}";
        });

    [Fact]
    public void EveryDraft_IsDecidedAsRecorded() => DraftVectors.AssertAll(
        DraftVectors.Cases(),
        item =>
        {
            JsonElement expect = item.GetProperty("expect");
            Decision<string> decision = _pipeline
                .EvaluateAsync(DraftVectors.Text(item), new RunContext("run-1"), TestContext.Current.CancellationToken)
                .AsTask().GetAwaiter().GetResult();
            string found = decision.IsRun
                ? "RUN DRAFT_LINT_OK False"
                : $"{(decision.IsHitl ? "PAUSE_FOR_HITL" : "STOPPED")} {decision.Reason} {decision.IsOverridable}";
            string expected = $"{expect.GetProperty("decision")} {expect.GetProperty("reason")} "
                + expect.GetProperty("overrideable").GetBoolean();
            return found == expected ? null : $"{found} instead of {expected}";
        });

    private static string Found(DraftLintResult result) => string.Join(
        " | ",
        result.IsClean,
        result.Outcome switch
        {
            DraftLintOutcome.Clean => "DRAFT_LINT_OK",
            DraftLintOutcome.OutOfScope => "DRAFT_OUT_OF_SCOPE",
            DraftLintOutcome.DiscriminationTerm => "SAFETY_DISCRIMINATION_TERM",
            _ => "SAFETY_LEGAL_BINDING_CLAIM",
        },
        result.Pattern?.Source,
        result.Pattern?.Id,
        string.Join(", ", result.Missing),
        result.Match is { } match ? $"{match.Start}..{match.End} {result.MatchedText} <{result.Fragment}>" : "",
        result.SuppressedCount > DraftLintResult.MaxSuppressed
            ? $"{result.SuppressedCount}"
            : string.Join(", ", result.Suppressed.Select(each => $"{each.PatternId} {each.Start}..{each.End}")));

    private static string Recorded(JsonElement expect) => string.Join(
        " | ",
        expect.GetProperty("ok").GetBoolean(),
        expect.GetProperty("reason").GetString(),
        expect.GetProperty("pattern").GetString(),
        expect.GetProperty("pattern_id").GetString(),
        List(expect.GetProperty("missing"), each => each.GetString()!),
        expect.GetProperty("deciding_match") is { ValueKind: JsonValueKind.Object } match
            ? $"{match.GetProperty("start_cp")}..{match.GetProperty("end_cp")} {match.GetProperty("text")} "
                + $"<{match.GetProperty("fragment")}>"
            : "",
        List(expect.GetProperty("suppressed_matches"), each => $"{each[0]} {each[1]}..{each[2]}"));

    private static string List(JsonElement list, Func<JsonElement, string> each) => list.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", list.EnumerateArray().Select(each)),
        JsonValueKind.Number => list.GetRawText(),
        _ => "",
    };
}

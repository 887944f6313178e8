using System.Text.Json;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Loops;

[Trait("Category", "Conformance")]
public sealed class ConfidentialLoopConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "hitl_confidential_loopguard");

    [Fact]
    public void RecordedEpisodes_GoAlike() => Family.AssertAll(
        static item => Unlike(item, ConfidentialAnswers.AnyButStop));

    [Fact]
    public void RecordedEpisodesWithOfferedAnswers_GoAlikeByDefault() => Family.AssertAll(
        static item => Unlike(item, ConfidentialAnswers.Offered),
        static item => !IsDeviation(item));

    [Fact]
    public void AnswersThatWereNotOffered_StopByDefault() => Family.AssertAll(
        static item =>
        {
            ConfidentialLoop loop = Loop(item, ConfidentialAnswers.Offered);
            Assert.Equal(("STOPPED", 3), loop.Run());
            string[] rows = [.. loop.Rows.Select(static row => row!.ToJsonString())];
            Assert.Contains("""["hitl_finalize","STOPPED",false,false,"SYSTEM","HITL_INVALID",{}]""", rows);
            return VectorCases.Unlike($"{loop.Rows[^1]![0]}", "session_end");
        },
        IsDeviation,
        mayBeNone: true);

    // Deviations.LoopAnswersAreOffered: the human was asked, and said something else than was offered.
    private static bool IsDeviation(JsonElement item) =>
        item.GetProperty("choice_on_warn").GetString() is not ("STOP" or "CONTINUE" or "ACK")
        && item.GetProperty("expect").GetProperty("events").EnumerateArray()
            .Any(static row => row[0].GetString() == "hitl_finalize");

    private static string? Unlike(JsonElement item, ConfidentialAnswers answers)
    {
        JsonElement expected = item.GetProperty("expect");
        ConfidentialLoop loop = Loop(item, answers);
        (string decision, int revisions) = loop.Run();
        return VectorCases.Unlike(
                $"{decision} {revisions}", $"{expected.GetProperty("decision")} {expected.GetProperty("revisions")}")
            ?? VectorCases.Unlike(loop.Rows.ToJsonString(), LoopVectors.Text(expected.GetProperty("events")));
    }

    private static ConfidentialLoop Loop(JsonElement item, ConfidentialAnswers answers)
    {
        string[] drafts = [.. item.GetProperty("drafts").EnumerateArray().Select(static draft => draft.GetString()!)];
        string word = item.GetProperty("choice_on_warn").GetString()!;
        return new(attempt => drafts[Math.Min(attempt, drafts.Length) - 1], () => word, answers);
    }
}

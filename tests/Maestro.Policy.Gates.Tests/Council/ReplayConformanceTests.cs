using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Council;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Council;

[Trait("Category", "Conformance")]
public sealed class ReplayConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("council", "norm_replay");

    [Fact]
    public void RecordedSessions_AreJudgedAlike() => Family.AssertAll(
        static item => Unlike(item, CouncilReplay.Default.Replay(Lines(item))));

    [Fact]
    public void RecordedSessionsInAFile_AreJudgedAlike() => Family.AssertAll(static item =>
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Concat(Lines(item).Select(static line => line + "\n")));
        using MemoryStream file = new(lines);
        return Unlike(item, CouncilReplay.Default.Replay(file));
    });

    private static string[] Lines(JsonElement item) =>
    [
        .. item.GetProperty("input").GetProperty("lines").EnumerateArray().Select(static line => line.GetString()!),
    ];

    private static string? Unlike(JsonElement item, CouncilReplayResult result)
    {
        JsonElement expected = item.GetProperty("expected");
        string? unlike = VectorCases.Unlike(
            $"{result.Word} {result.At}", $"{expected.GetProperty("result")} {expected.GetProperty("at")}");
        return unlike is null
            && expected.TryGetProperty("recomputed", out JsonElement pair)
            && pair.ValueKind == JsonValueKind.Array
                ? VectorCases.Unlike(
                    $"{result.Recomputed?.Verdict.ToWireName()} {result.Recomputed?.Word}", $"{pair[0]} {pair[1]}")
                : unlike;
    }
}

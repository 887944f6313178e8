using System.Text.Json;
using Maestro.Policy.Workers.Sessions;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Sessions;

[Trait("Category", "Conformance")]
public sealed class SessionConformanceTests
{
    [Fact]
    public void RecordedOperations_AreTheSame() => WorkerVectors.AssertAll("session_control", Judge);

    private static string? Judge(JsonElement item)
    {
        Assert.True(SessionWords.TryParse(WorkerVectors.Text(item, "state"), out SessionState state));
        Assert.True(SessionWords.TryParse(WorkerVectors.Text(item, "operation"), out SessionOperation operation));
        SessionApproval approval = WorkerVectors.Text(item, "approval") switch
        {
            "valid" => SessionControl.Weigh("D-1", "D-1", Decider.Admin),
            "wrong_decision" => SessionControl.Weigh("D-1", "D-2", Decider.User),
            "not_human" => SessionControl.Weigh("D-1", "D-1", Decider.System),
            "none" => SessionApproval.None,
            var word => throw new FormatException(word),
        };
        SessionAnswer answer = SessionControl.Answer(state, operation, approval);
        JsonElement expected = item.GetProperty("expected");

        return answer.Status == expected.GetProperty("http").GetInt32()
            && answer.Next.ToWord() == WorkerVectors.Text(expected, "next") ? null : $"{answer}";
    }
}

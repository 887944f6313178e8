using System.Text.Json;
using Maestro.Policy.Workers.Tests.Vectors;
using Maestro.Policy.Workers.Tokens;

namespace Maestro.Policy.Workers.Tests.Tokens;

[Trait("Category", "Conformance")]
public sealed class TokenConformanceTests
{
    [Fact]
    public void RecordedUses_AreJudgedTheSame() => WorkerVectors.AssertAll("token_budget", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement used = item.GetProperty("used");
        TokenStatus status = TokenBudgets.Reference.Judge(
            WorkerVectors.Text(item, "agent"),
            used.ValueKind == JsonValueKind.Number && used.TryGetInt64(out long tokens) ? tokens : null);
        string decision = status is TokenStatus.Ok or TokenStatus.Near ? "RUN" : "PAUSE_FOR_HITL";
        JsonElement expected = item.GetProperty("expected");

        return status.ToWord() == WorkerVectors.Text(expected, "status")
            && decision == WorkerVectors.Text(expected, "decision") ? null : $"{status}";
    }
}

using System.Text.Json;
using Maestro.Policy.Workers.Recovery;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Recovery;

[Trait("Category", "Conformance")]
public sealed class RecoveryConformanceTests
{
    [Fact]
    public void RecordedErrors_AreTheSame() => WorkerVectors.AssertAll("recovery", Judge);

    private static string? Judge(JsonElement item)
    {
        JsonElement input = item.GetProperty("input");
        RecoveryDecision decision = RecoveryPolicy.Default.Decide(new()
        {
            Agent = WorkerVectors.Text(input, "agent")!,
            Source = Source(WorkerVectors.Text(input, "source")!),
            Text = WorkerVectors.Text(input, "text")!,
            Arguments = [.. Texts(input.GetProperty("argv"))],
            Directories = [.. Texts(input.GetProperty("configured_dirs"))],
            Relaunches = RelaunchCounts.Of(input.GetProperty("relaunches_so_far").EnumerateObject()
                .Select(count => KeyValuePair.Create(count.Name, count.Value.GetInt32()))),
        });
        JsonElement expected = item.GetProperty("expected");
        string? reason = decision.Reason == RecoveryReason.None ? null : decision.Reason.ToWord();

        return decision.Action.ToWord() == WorkerVectors.Text(expected, "action")
            && decision.Rule == WorkerVectors.Text(expected, "rule")
            && decision.AddedArguments.SequenceEqual(Texts(expected.GetProperty("add_args")))
            && reason == WorkerVectors.Text(expected, "reason_code")
            && (decision.Action == RecoveryAction.Escalate ? "PAUSE_FOR_HITL" : null)
                == WorkerVectors.Text(expected, "decision") ? null : $"{decision}";
    }

    private static RecoverySource Source(string source) => source switch
    {
        "stdout" => RecoverySource.Output,
        "stderr" => RecoverySource.ErrorOutput,
        "event:error" => RecoverySource.ErrorEvent,
        "event:blocker" => RecoverySource.BlockerEvent,
        _ => RecoverySource.Prose,
    };

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Select(text => text.GetString()!);
}

using System.Text;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Results;

/// <summary>Writes the queue.</summary>
internal static class QueueText
{
    private const string Columns =
        "run_id,final_state,sealed,primary_reason_code,primary_layer,overrideable,final_decider,snapshot_json\r\n";

    /// <summary>Writes how many runs there were of which kind.</summary>
    public static void Counts(EmergencyBacklog queue, JsonText text)
    {
        text.Member("total_runs", queue.TotalRuns);
        text.Begin("by_state", '{');
        foreach ((string state, long count) in queue.ByState
            .Select(static end => (ContractStates.NameOf(end.State), end.Count))
            .OrderBy(static end => end.Item1, StringComparer.Ordinal))
        {
            text.Member(state, count);
        }

        text.End('}');
        text.Begin("by_reason_code_top20", '{');
        foreach ((ReasonCode reason, long count) in queue.ByReason)
        {
            text.Member(reason.Name, count);
        }

        text.End('}');
        text.Member("queue_size", queue.Size);
        text.Member("items_kept", queue.Items.Length);
    }

    /// <summary>Writes an item as an object.</summary>
    public static void Item(EmergencyQueueItem item, JsonText text)
    {
        text.Begin('{');
        text.Member("run_id", item.RunId);
        text.Member("final_state", ContractStates.NameOf(item.State));
        text.Member("sealed", item.IsSealed);
        text.Member("primary_reason_code", item.Primary.Reason.Name);
        text.Member("primary_layer", item.Primary.Layer.Name);
        text.Member("overrideable", item.Primary.IsOverridable);
        text.Member("final_decider", item.Primary.Decider.ToWireName());
        text.Begin("snapshot", '{');
        text.Members(item.Snapshot);
        text.End('}');
        text.End('}');
    }

    /// <summary>Writes the items as a table.</summary>
    public static void WriteTable(EmergencyBacklog queue, Stream output)
    {
        output.Write(Encoding.UTF8.GetBytes(Columns));
        foreach (EmergencyQueueItem item in queue.Items)
        {
            string[] cells =
            [
                item.RunId,
                ContractStates.NameOf(item.State),
                Truth(item.IsSealed),
                item.Primary.Reason.Name,
                item.Primary.Layer.Name,
                Truth(item.Primary.IsOverridable),
                item.Primary.Decider.ToWireName(),
                Snapshot(item),
            ];
            output.Write(Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n"));
        }
    }

    private static string Snapshot(EmergencyQueueItem item)
    {
        using MemoryStream line = new();
        using (JsonText text = new(line, JsonStyle.Line))
        {
            text.Begin('{');
            text.Members(item.Snapshot);
            text.End('}');
        }

        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static string Truth(bool isTrue) => isTrue ? "True" : "False";

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;
}

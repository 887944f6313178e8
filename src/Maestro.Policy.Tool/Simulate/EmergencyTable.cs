using System.Collections.Immutable;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>Shows what a simulation came to as tables.</summary>
internal sealed class EmergencyTable(TextWriter output, int? width, EmergencyResult result)
{
    public void Write()
    {
        EmergencyBacklog queue = result.Queue;
        output.WriteLine(
            $"emergency contract {result.Version}: {N(result.RunsDone)} runs, seed {EmergencyText.Seed(result)}, "
            + $"evidence made up: {EmergencyText.Fabricated(result.Options)}");
        Write("state", [.. queue.ByState.Select(static state => (ContractStates.NameOf(state.State), state.Count))]);
        Write(
            "reason of abnormal runs",
            [.. queue.ByReason.Select(static reason => (reason.Reason.Name, reason.Count))]);
        output.WriteLine();
        output.WriteLine($"trust   {EmergencyText.Trust(result.TrustAfter)}; before: "
            + EmergencyText.Trust(result.TrustBefore));
        output.WriteLine($"queue   {N(queue.Size)} abnormal runs, {N(queue.Items.Length)} of them kept");
        if (result.Options.SavesIncidents)
        {
            output.WriteLine($"files   {N(result.SavedIncidents)} incidents in {result.Options.IncidentFolder}, "
                + $"{N(result.SkippedIncidents)} without a file");
        }
    }

    private static string N(long count) => ShownText.Count(count);

    private void Write(string head, ImmutableArray<(string Name, long Count)> counts)
    {
        if (counts.IsEmpty)
        {
            return;
        }

        output.WriteLine();
        LineTable table = new(
            output, width, new(head), new LineColumn("runs", IsRight: true), new LineColumn("share", IsRight: true));
        foreach ((string name, long count) in counts)
        {
            table.Add(name, N(count), ShownText.Share(count, result.RunsDone));
        }

        table.Flush();
    }
}

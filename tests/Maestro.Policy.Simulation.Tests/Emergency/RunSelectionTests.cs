using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What is kept of a run is what the window for hosts would keep of it.</summary>
public sealed class RunSelectionTests
{
    private static readonly EmergencyCase[] Cases =
    [
        new(),
        new() { IsFabricated = true },
        new() { Evidence = EvidenceSubmission.None },
        new() { Evidence = EvidenceSubmission.Invalid("none") },
        new() { MissingKeys = ["context", "auth_id"] },
        new() { RequestLifetime = -TimeSpan.FromSeconds(1) },
        new() { Draft = "legally binding" },
        new() { Draft = "racist" },
        new() { Draft = "" },
    ];

    public static TheoryData<int, int> Windows { get; } = new(
        from before in (int[])[0, 1, 2, 3, 5, 10, 30]
        from after in (int[])[0, 1, 2, 3, 8, 30]
        select (before, after));

    [Theory]
    [MemberData(nameof(Windows))]
    public void Kept_IsWhatTheWindowKeeps(int before, int after)
    {
        IncidentWindow<int> window = new(
            new() { Before = before, After = after, Selection = IncidentSelection.Reference });

        EmergencySimulator.Run(new()
        {
            Runs = 12 * Cases.Length,
            RowsBefore = before,
            RowsAfter = after,
            Time = new SteadyTime(SteadyTime.Start),
            Cases = number => Cases[number % Cases.Length],
            AfterRun = run => Assert.Equal(Selected(window, run), Kept(run)),
        });
    }

    private static string[] Selected(IncidentWindow<int> window, EmergencyRunView run)
    {
        EmergencyStep[] steps = [.. run.Steps()];
        List<string> kept = [];
        for (int i = 0; i < steps.Length; i++)
        {
            foreach (IncidentRow<int> row in window.Add(run.RunId, i, steps[i].IsIncident, steps[i].IsForced))
            {
                RowHeader header = steps[row.Row].Header;
                kept.Add($"{header.Layer} {header.Reason} {row.Context} {row.Sequence}");
            }
        }

        window.Forget(run.RunId);
        return [.. kept];
    }

    private static string[] Kept(EmergencyRunView run) =>
    [
        .. run.ToRun("chain").Rows.Select(row =>
            $"{row.Row.Decision.Layer} {row.Row.Decision.Reason} {row.Context} {row.Sequence}"),
    ];
}

using System.Numerics;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Writes the rows of abnormal runs into files, and an index of them.</summary>
internal sealed class IncidentFiles
{
    private readonly BatchPlan _plan;
    private readonly IncidentNumbers _numbers;
    private readonly IncidentFolder _folder;

    public IncidentFiles(BatchPlan plan)
    {
        (_plan, _folder) = (plan, new(plan.Options.IncidentFolder));
        _numbers = new(plan.Options.Files, _folder, plan.IsStrict);
    }

    /// <summary>Writes the file of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">What is in the file.</param>
    /// <param name="at">When the run ended, which isn't when some thread has put it into words.</param>
    public void Save(EmergencyRun run, byte[] lines, DateTimeOffset at)
    {
        string path;
        BigInteger number;
        do
        {
            number = _numbers.Take();
            path = _folder.FileOf(IncidentNumbers.Name(number), run.RunId);
        }
        while (!TryWrite(path, lines));

        using MemoryStream line = new();
        using (JsonText text = new(line, JsonStyle.Line))
        {
            text.Begin('{');
            text.Members(Entry(run, number, path, at));
            text.End('}');
            text.Raw("\n"u8);
        }

        _plan.Options.Files.Append(_folder.Index, line.ToArray());
    }

    // The reference writes over whatever has the name.
    private bool TryWrite(string path, byte[] lines)
    {
        if (_plan.IsStrict)
        {
            return _plan.Options.Files.TryCreate(path, lines);
        }

        _plan.Options.Files.Replace(path, stream => stream.Write(lines));
        return true;
    }

    private IEnumerable<AuditField> Entry(EmergencyRun run, BigInteger number, string path, DateTimeOffset at) =>
    [
        new("incident_id", IncidentNumbers.Name(number)),
        new("run_id", run.RunId),
        new("created_at", TrustStamp.At(at).Text),
        new("primary_reason_code", run.Rows.FirstOrDefault(static row => row.Header.Verdict != Verdict.Run)
            ?.Header.Reason.Name ?? "OK"),
        new("final_state", ContractStates.NameOf(run.State)),
        new("sealed", run.IsSealed),
        new("arl_path", path),
        new("sim_version", _plan.Rules.Version),
    ];
}

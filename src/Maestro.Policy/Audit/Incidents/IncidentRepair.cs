using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>Completes what writers left that died. Whoever uses it has the folder locked.</summary>
internal sealed class IncidentRepair(
    IncidentFiles files, IncidentNames names, IncidentIndex index, IncidentNumbers numbers, IncidentLogOptions options)
{
    private const string Interrupted = "INTERRUPTED";

    /// <summary>Repairs the folder.</summary>
    public IncidentRecovery Run(AuditKey key, DateTimeOffset now)
    {
        IncidentRecovery found = new();
        if (index.Mend())
        {
            found.SetAside = [files.PathOf(IncidentNames.Index + IncidentNames.Torn)];
        }

        Dictionary<int, string> open = [];
        foreach (string name in files.Names())
        {
            if (names.TryNumberOfFile(name, out int number))
            {
                open[number] = name;
            }

            numbers.Saw(names.TryNumberOfAside(name, out int aside) ? aside : number);
        }

        found.BadIndexLines = index.Read(number =>
        {
            open.Remove(number);
            numbers.Saw(number);
        });
        found.UnusedId = numbers.Unused() is { } unused ? names.Id(unused) : null;
        found.IsCounterRestored = numbers.Mend();
        foreach ((int number, string name) in open.OrderBy(static file => file.Key))
        {
            Repair(name, names.Id(number), key, now, found);
        }

        return found;
    }

    private void Repair(string name, string id, AuditKey key, DateTimeOffset now, IncidentRecovery found)
    {
        // A file that is in use is that of a run that goes on.
        using FileStream? file = files.OpenAlone(name);
        if (file is null)
        {
            return;
        }

        if (TornTail.Start(file) == 0)
        {
            file.Dispose();
            files.Rename(name, name + IncidentNames.Aside);
            found.SetAside = found.SetAside.Add(files.PathOf(name + IncidentNames.Aside));
            return;
        }

        if (TornTail.SetAside(files, file, name + IncidentNames.Torn))
        {
            found.SetAside = found.SetAside.Add(files.PathOf(name + IncidentNames.Torn));
        }

        if (Read(file, id, key, now) is not { } record)
        {
            found.Faulty = found.Faulty.Add(file.Name);
            return;
        }

        index.Add(record);
        found.Completed = found.Completed.Add(record);
    }

    private IncidentRecord? Read(FileStream file, string id, AuditKey key, DateTimeOffset now)
    {
        file.Seek(0, SeekOrigin.Begin);
        AuditVerification verified = AuditVerifier.Verify(file, key);
        if (!verified.IsValid || verified.Rows == 0)
        {
            return null;
        }

        IncidentSummary summary = new(options.Window.Selection);
        string? runId = null;
        JsonTape tape = new();
        file.Seek(0, SeekOrigin.Begin);
        LineScanner lines = new(file);
        while (lines.Read(out ReadOnlySpan<byte> line))
        {
            if (tape.TryRead(line, AuditDialect.Strict, out _))
            {
                runId ??= tape.FindText("run_id"u8) ?? "";
                _ = WireNames.TryParse(tape.FindText("decision"u8), out Verdict verdict);
                summary.Add(verdict, tape.FindFlag("sealed"u8) == true, tape.FindText("reason_code"u8) ?? "");
            }
        }

        return new()
        {
            IncidentId = id,
            RunId = runId ?? "",
            CreatedAt = now,
            PrimaryReason = summary.Reason,
            FinalState = Interrupted,
            IsSealed = summary.IsSealed,
            Path = file.Name,
            Rows = verified.Rows,
            Head = verified.Head,
        };
    }
}

namespace Maestro.Policy.CrashWriter;

/// <summary>Writes incidents, one a run, and says on standard output which runs are on record.</summary>
internal static class IncidentWriter
{
    /// <summary>Never ends. Every second run is completed.</summary>
    public static async Task WriteUntilKilled(string folder, string name)
    {
        using AuditKey key = AuditKey.FromBytes("k1", "0123456789abcdef"u8);
        IncidentLogOptions options = new() { MaxFiles = int.MaxValue, LockTimeout = TimeSpan.FromMinutes(1) };
        await using IncidentAuditLog log = await IncidentAuditLog.OpenAsync(folder, key, options);
        Codebook book = Codebook.Parse(Words);
        RowHeader stop = new(
            book.Layer("plain_gate"), Verdict.Stop, false, false, Decider.System, book.Reason("FORBIDDEN"));
        for (int i = 0; ; i++)
        {
            string run = $"{name}-{i}";
            await log.AppendAsync(new(DateTimeOffset.UnixEpoch, run, stop), default);
            Console.WriteLine($"{name} {i}");
            if (i % 2 == 0)
            {
                await log.CompleteAsync(run, "STOPPED");
            }
        }
    }

    private const string Words = """
        {
          "schema_version": "1.0",
          "codebook_name": "Crashes",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "plain_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "FORBIDDEN": 1 }
          }
        }
        """;
}

using AuditTrail;
using Maestro.Policy;

string here = AppContext.BaseDirectory;
string folder = Directory.CreateTempSubdirectory("audit-trail-").FullName;
string path = Path.Combine(folder, "refunds.jsonl");
List<string> output = [];

// A key for demonstrations only. In production: AuditKey.FromFile or AuditKey.FromEnvironment.
using AuditKey key = AuditKey.Demo();
Refund[] refunds = [new("A-1", 20m), new("A-2", 80m), new("A-3", 400m)];

// Every decision is on record before it comes out.
using (JsonlAuditLog log = JsonlAuditLog.Open(path, key))
{
    GatePipeline<Refund> pipeline = Gated(limit: 100m).Audit(log).Build();
    foreach (Refund refund in refunds)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext($"RUN#{refund.OrderId}"));
        output.Add(decision.Match(
            run: permit => $"paid  {permit.Redeem()}",
            hitl: ask => $"ask   {ask.Reason}: {refund}",
            stop: notice => $"stop  {notice.Reason}: {refund}"));
    }
}

output.Add(Verified("as it is"));

// Somebody changes a row, or cuts the last one off.
byte[] original = File.ReadAllBytes(path);
File.WriteAllText(path, File.ReadAllText(path).Replace("RUN#A-2", "RUN#A-9", StringComparison.Ordinal));
output.Add(Verified("with another run"));
File.WriteAllBytes(path, original[..(original.AsSpan(0, original.Length - 1).LastIndexOf((byte)'\n') + 1)]);
output.Add(Verified("without its end"));
output.Add(Opened());
File.WriteAllBytes(path, original);

// What would be decided otherwise with a limit of 50?
using (FileStream log = File.OpenRead(path))
{
    GatePipeline<Refund> pipeline = Gated(limit: 50m).Unaudited("it only replays").Build();
    IEnumerable<AuditEntry> rows = AuditReader.Read(log, fault => output.Add(fault.ToString()));
    await foreach (ReplayedRow row in pipeline.ReplayAsync(rows, Find))
    {
        if (row.Outcome == ReplayOutcome.Diverged)
        {
            output.Add($"limit 50: {row.Recorded.RunId} was {row.Recorded.Decision}, would be {row.Replayed}");
        }
    }
}

Directory.Delete(folder, recursive: true);
output.ForEach(Console.WriteLine);

// The sample checks itself: 0 when it says what its README says.
return output.SequenceEqual(File.ReadAllLines(Path.Combine(here, "expected.txt"))) ? 0 : 1;

static GatePipelineBuilder<Refund> Gated(decimal limit) =>
    GatePipeline.For<Refund>(Words.Codebook)
        .Digest(RefundJson.Default.Refund)
        .Gate(Words.Layers.AmountGate, (refund, gate) =>
            refund.Amount <= limit ? gate.Pass() : gate.Pause(Words.Reasons.AmountHigh));

ValueTask<Refund?> Find(RequestDigest digest, CancellationToken cancellationToken) =>
    new(refunds.FirstOrDefault(refund => RequestDigest.OfJson(refund, RefundJson.Default.Refund) == digest));

string Verified(string how)
{
    AuditVerification found = AuditVerifier.VerifyFiles(path, key)[^1].Found;
    return found.IsValid
        ? $"the log {how}: {found.Rows} rows, valid"
        : $"the log {how}: row {found.FirstBadRow} is wrong, {found.Fault}";
}

string Opened()
{
    try
    {
        using JsonlAuditLog log = JsonlAuditLog.Open(path, key);
        return "the log opens";
    }
    catch (AuditLogException exception)
    {
        return $"the log doesn't open: {exception.Fault}";
    }
}

using Maestro.Policy;
using PromptGate;

string here = AppContext.BaseDirectory;
string[] prompts =
[
    "write a poem about the sea",
    "find the email address of my neighbour",
    "give me the admin password",
];

// The lines that matter, with the Match below.
MemoryAuditLog log = new();
GatePipeline<string> pipeline = GatePipeline.For<string>(Words.Codebook)
    .AddPatternGate(new()
    {
        Layer = Words.Layers.PatternGate,
        StopReason = Words.Reasons.StopPattern,
        HitlReason = Words.Reasons.HitlPattern,
    })
    .Audit(log)
    .Build();

List<string> output = [];
foreach (string prompt in prompts)
{
    Decision<string> decision = await pipeline.EvaluateAsync(prompt, new RunContext("DEMO"));
    output.Add(decision.Match(
        run: permit => Model.Answer(permit),
        hitl: ask => $"HITL  {ask.Reason}: a human decides about it ({ask.Detail})",
        stop: notice => $"STOP  {notice.Reason} ({notice.Detail})"));
}

// What was decided is on record, prompts only as digests.
output.AddRange(log.Rows.Select(row => $"row   {row.Decision} {row["request_digest"]?[..8]}"));
output.ForEach(Console.WriteLine);

// The sample checks itself: 0 when it says what its README says.
return output.SequenceEqual(File.ReadAllLines(Path.Combine(here, "expected.txt"))) ? 0 : 1;

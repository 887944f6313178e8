using HostWarnings;
using Maestro.Policy;

GatePipeline<Refund> pipeline = GatePipeline.For<Refund>(Refunds.Codebook)
    .Gate(Refunds.Layers.AmountGate, static (refund, gate) =>
        refund.Amount <= 100 ? gate.Pass() : gate.Pause(Refunds.Codebook.Reason("AMOUNT_HIGH")))
    .Audit(new MemoryAuditLog())
    .Build();
Desk desk = new(pipeline);
Refund refund = new("A-1", 50);
RunContext run = new("RUN#1");

await desk.AskAndForget(refund, run);
await desk.OnlyLog(refund, run);
await desk.LetPausesThrough(refund, run);
await desk.PayFirst(refund, run);
await desk.PayTheRefused(refund, run);
await desk.Insist(refund, run);
await desk.Excuse(refund, run);

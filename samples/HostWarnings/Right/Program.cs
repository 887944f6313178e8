using HostWarnings;
using Maestro.Policy;

GatePipeline<Refund> pipeline = GatePipeline.For<Refund>(Refunds.Codebook)
    .Gate(Refunds.Layers.AmountGate, static (refund, gate) =>
        refund.Amount <= 100 ? gate.Pass() : gate.Pause(Refunds.Reasons.AmountHigh))
    .Audit(new MemoryAuditLog())
    .Build();
Desk desk = new(pipeline);
RunContext run = new("RUN#1");

foreach (Refund refund in new[] { new Refund("A-1", 50), new Refund("A-2", 5000) })
{
    Console.WriteLine(await desk.Ask(refund, run));
    await desk.PayAfterLooking(refund, run);
    await desk.PayWithPermit(refund, run);
    await desk.Watch(refund, run);
}

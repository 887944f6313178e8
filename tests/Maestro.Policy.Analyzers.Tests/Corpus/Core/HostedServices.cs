//# Registration of a pipeline and its desk
using Microsoft.Extensions.DependencyInjection;

public static class Registration
{
    public static IServiceCollection AddRefunds(this IServiceCollection services, string path)
    {
        services.AddSingleton(_ => Codebook.Load(path));
        services.AddSingleton(provider =>
        {
            Codebook book = provider.GetRequiredService<Codebook>();
            return GatePipeline.For<Refund>(book)
                .Gate(book.Layer("amount_gate"), (refund, gate) =>
                    refund.Amount <= 100 ? gate.Pass() : gate.Pause(book.Reason("AMOUNT_HIGH")))
                .Audit(provider.GetRequiredService<IAuditLog>())
                .Build();
        });
        return services;
    }
}
//# Worker that drains a channel
using Microsoft.Extensions.Hosting;

public sealed class RefundWorker(
    ChannelReader<Refund> inbox, GatePipeline<Refund> pipeline, IPayments payments, IDesk desk)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (Refund refund in inbox.ReadAllAsync(stoppingToken))
        {
            Decision<Refund> decision =
                await pipeline.EvaluateAsync(refund, new RunContext(refund.Order), stoppingToken);
            await decision.SwitchAsync(
                run: permit => payments.PayAsync(permit, stoppingToken),
                hitl: ask => desk.OpenAsync(ask, stoppingToken),
                stop: _ => Task.CompletedTask);
        }
    }
}
//# Worker with a logger that logs after it has handled
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

public sealed class LoggingWorker(
    GatePipeline<Mail> pipeline, IMailer mailer, ILogger<LoggingWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Mail mail = new("a@example.org", "Hello");
        Decision<Mail> decision = await pipeline.EvaluateAsync(mail, new RunContext("mail"), stoppingToken);
        logger.LogInformation("Mail to {To}: {Reason}", mail.To, decision.Reason);
        if (!decision.IsRun)
        {
            logger.LogWarning("Not sent: {Detail}", decision.Detail);
            return;
        }

        await mailer.SendAsync(mail, stoppingToken);
    }
}
//# Timer service that asks anew at every tick
using Microsoft.Extensions.Hosting;

public sealed class Cleaner(GatePipeline<Deletion> pipeline, IFiles files) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMinutes(5));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var decision =
                await pipeline.EvaluateAsync(new Deletion("cache"), new RunContext("cleaner"), stoppingToken);
            if (decision.TryGetPermit(out var permit))
            {
                files.Delete(permit);
            }
        }
    }
}
//# Log scope around a match
using Microsoft.Extensions.Logging;

public sealed class ScopedHandler(GatePipeline<Refund> pipeline, ILogger<ScopedHandler> logger)
{
    public async Task<string> HandleAsync(Refund refund)
    {
        using IDisposable? scope = logger.BeginScope("refund {Order}", refund.Order);
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext(refund.Order));
        logger.LogDebug("{Decision}", decision);
        return decision.Match(run: _ => "run", hitl: ask => ask.Reason.Name, stop: notice => notice.Reason.Name);
    }
}
//# Options that choose the mode of a pipeline
using Microsoft.Extensions.Options;

public sealed class GateSettings
{
    public bool AskAll { get; set; }
}

public sealed class PipelineFactory(IOptions<GateSettings> settings, Codebook book, IAuditLog log)
{
    public GatePipeline<Mail> Create(IGate<Mail> gate) =>
        GatePipeline.For<Mail>(book)
            .Gate(gate)
            .Mode(settings.Value.AskAll ? GateMode.EveryGate : GateMode.FirstObjection)
            .Audit(log)
            .Build();
}
//# Keyed pipelines chosen by tenant
using Microsoft.Extensions.DependencyInjection;

public sealed class TenantHandler(IServiceProvider services, IPayments payments)
{
    public async Task<string?> HandleAsync(string tenant, Refund refund)
    {
        var pipeline = services.GetRequiredKeyedService<GatePipeline<Refund>>(tenant);
        var decision = await pipeline.EvaluateAsync(refund, new RunContext(tenant));
        return decision.TryGetPermit(out var permit) ? await payments.PayAsync(permit) : null;
    }
}

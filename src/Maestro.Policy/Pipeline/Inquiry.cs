namespace Maestro.Policy.Pipeline;

/// <summary>On whose behalf the gates are asked, who is told, and whether anybody still waits.</summary>
internal readonly struct Inquiry(RunContext run, ObserverGroup? observers, CancellationToken cancellation)
{
    public readonly RunContext Run = run;
    public readonly ObserverGroup? Observers = observers;
    public readonly CancellationToken Cancellation = cancellation;
}

namespace Maestro.Policy.Tool.Audit;

/// <summary>Hands on how much was read, on the thread that read it.</summary>
internal sealed class ReadProgress(Action<long> report) : IProgress<long>
{
    public void Report(long value) => report(value);
}

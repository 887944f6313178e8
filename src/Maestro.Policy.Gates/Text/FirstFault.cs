namespace Maestro.Policy.Gates.Text;

/// <summary>Keeps the first fault of what is read.</summary>
internal sealed class FirstFault
{
    /// <summary>What is wrong.</summary>
    /// <value><see langword="null"/> while nothing is.</value>
    public string? Text { get; private set; }

    /// <summary>Reports a fault; only the first is kept.</summary>
    public void Report(string fault) => Text ??= fault;
}

namespace DocOrchestrator;

/// <summary>What goes wrong on purpose, such as <c>excel:break_contract</c>.</summary>
public sealed class Faults(IEnumerable<string> faults)
{
    private readonly HashSet<string> _faults = new(faults, StringComparer.Ordinal);

    /// <summary>Whether an address gets into the text.</summary>
    public bool Leaks(string kind) => _faults.Contains($"{kind}:leak_email");

    /// <summary>Whether the draft is broken: always, or the first time.</summary>
    public bool Breaks(string kind, int attempt) =>
        _faults.Contains($"{kind}:break_contract") || (_faults.Contains($"{kind}:break_once") && attempt == 1);
}

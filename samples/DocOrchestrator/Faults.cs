namespace DocOrchestrator;

/// <summary>What goes wrong on purpose, such as <c>excel:break_contract</c>.</summary>
public sealed class Faults(IEnumerable<string> faults)
{
    private static readonly string[] Known =
    [
        .. from kind in new[] { "word", "excel", "ppt" }
           from fault in new[] { "leak_email", "break_contract", "break_once" }
           select $"{kind}:{fault}",
    ];

    private readonly HashSet<string> _faults = new(faults, StringComparer.Ordinal);

    /// <summary>Whether a text says what may go wrong.</summary>
    public static bool IsKnown(string fault) => Known.Contains(fault);

    /// <summary>Whether an address gets into the text.</summary>
    public bool Leaks(string kind) => _faults.Contains($"{kind}:leak_email");

    /// <summary>Whether the draft is broken: always, or the first time.</summary>
    public bool Breaks(string kind, int attempt) =>
        _faults.Contains($"{kind}:break_contract") || (_faults.Contains($"{kind}:break_once") && attempt == 1);
}

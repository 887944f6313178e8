namespace DocOrchestrator;

/// <summary>One run, as it is asked for.</summary>
public sealed record RunOptions(Generation Generation, string Prompt, string Folder)
{
    /// <summary>Whether it goes on from where an earlier one was interrupted.</summary>
    public bool IsResumed { get; init; }

    /// <summary>What goes wrong on purpose.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>What is said unattended; <see langword="null"/> for the terminal.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }

    /// <summary>Whether it waits for a line before each step.</summary>
    public bool IsStepped { get; init; }
}

namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>What a pipeline came to, its pauses included: a permit, an end, or another attempt.</summary>
internal readonly struct Judged<T>
{
    public Judged(Permit<T> permit) => Permit = permit;

    public Judged(TaskEnd end) => End = end;

    private Judged(int attempts) => (Attempts, IsAgain) = (attempts, true);

    public Permit<T>? Permit { get; }

    /// <summary>How it ends without a permit; unknown, a stop, by default.</summary>
    public TaskEnd End { get; }

    /// <summary>Whether it is to be made anew, as long as attempts are left.</summary>
    public bool IsAgain { get; }

    /// <summary>How many attempts there are in all.</summary>
    public int Attempts { get; }

    public static Judged<T> Again(int attempts) => new(attempts);
}

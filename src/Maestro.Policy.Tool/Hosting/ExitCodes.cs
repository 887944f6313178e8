namespace Maestro.Policy.Tool.Hosting;

/// <summary>What the process ends with; a stable contract that automation relies on.</summary>
internal static class ExitCodes
{
    /// <summary>Done; for a prompt: RUN.</summary>
    public const int Success = 0;

    /// <summary>The prompt may run.</summary>
    public const int Run = Success;

    /// <summary>The prompt, or one of them, is stopped.</summary>
    public const int Stop = 1;

    /// <summary>A human must decide about the prompt, or about one of them, and none is stopped.</summary>
    public const int Hitl = 2;

    /// <summary>What was looked at has faults: a codebook, a line of input, a breaking change.</summary>
    public const int Faults = 1;

    /// <summary>What was to be looked at can't be read.</summary>
    public const int Unreadable = 2;

    /// <summary>The command line is wrong, or names a file that can't be used.</summary>
    public const int Usage = 64;

    /// <summary>The tool itself failed.</summary>
    public const int Internal = 70;

    /// <summary>Somebody pressed Ctrl-C: 128 and the number of the signal, as shells have it.</summary>
    public const int Interrupted = 130;

    /// <summary>What a verdict ends with.</summary>
    public static int Of(Verdict verdict) => verdict switch
    {
        Verdict.Run => Run,
        Verdict.Hitl => Hitl,
        _ => Stop,
    };
}

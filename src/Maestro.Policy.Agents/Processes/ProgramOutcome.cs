namespace Maestro.Policy.Agents.Processes;

/// <summary>What became of a program that was run to its end.</summary>
public sealed class ProgramOutcome
{
    internal ProgramOutcome(ProgramEnd end, int? exitCode, ReadOnlyMemory<byte> output, ReadOnlyMemory<byte> error) =>
        (End, ExitCode, Output, Error) = (end, exitCode, output, error);

    /// <summary>Why it ended.</summary>
    /// <value>Only <see cref="ProgramEnd.Exited"/> is an end of its own.</value>
    public ProgramEnd End { get; }

    /// <summary>Its exit code.</summary>
    /// <value><see langword="null"/> when it didn't end by itself.</value>
    public int? ExitCode { get; }

    /// <summary>Whether it ended by itself and says that all went well.</summary>
    /// <value><see langword="true"/> for exit code zero.</value>
    public bool IsSuccess => End == ProgramEnd.Exited && ExitCode == 0;

    /// <summary>What it wrote.</summary>
    /// <value>Bytes; what was read before it was ended, when it was.</value>
    public ReadOnlyMemory<byte> Output { get; }

    /// <summary>What it complained about.</summary>
    /// <value>The first bytes of it.</value>
    public ReadOnlyMemory<byte> Error { get; }
}

using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy;

/// <summary>How a <see cref="ProgramMember"/> is asked and understood.</summary>
public sealed record ProgramMemberOptions
{
    /// <summary>How its answer is written.</summary>
    /// <value><see cref="ProgramAnswerFormat.Json"/> by default.</value>
    public ProgramAnswerFormat Format { get; init; }

    /// <summary>How much the program may take.</summary>
    /// <value>1 minute and 64 KiB of output by default.</value>
    public ProgramLimits Limits { get; init; } =
        new() { Timeout = TimeSpan.FromMinutes(1), MaxOutput = MemberAnswer.MaxTextLength, MaxError = 0 };

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

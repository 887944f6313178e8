using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>How one member is set up: by a script, by chance, or as a program.</summary>
internal sealed record MemberSetup
{
    public required string Name { get; init; }

    /// <summary>What its voice weighs where that counts.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>What it answers unless it is a program.</summary>
    public ScriptedMemberOptions? Scripted { get; init; }

    /// <summary>The program and its arguments; empty unless it is one.</summary>
    public ImmutableArray<string> Program { get; init; } = [];

    public ProgramAnswerFormat Format { get; init; }

    public int TimeoutSeconds { get; init; } = 60;

    /// <summary>The variables that the program gets beside those that it inherits.</summary>
    public ImmutableDictionary<string, string> Environment { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>The variables that it inherits beside the usual ones.</summary>
    public ImmutableArray<string> Inherited { get; init; } = [];
}

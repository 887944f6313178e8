using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>What is to be done about a text of a worker.</summary>
/// <remarks>Immutable; decisions are made by a <see cref="RecoveryPolicy"/>.</remarks>
public sealed class RecoveryDecision
{
    internal RecoveryDecision(
        RecoveryAction action, RecoveryReason reason, string? rule, ImmutableArray<string> addedArguments) =>
        (Action, Reason, Rule, AddedArguments) = (action, reason, rule, addedArguments);

    /// <summary>What is to be done.</summary>
    /// <value>An action.</value>
    public RecoveryAction Action { get; }

    /// <summary>Why.</summary>
    /// <value>A reason.</value>
    public RecoveryReason Reason { get; }

    /// <summary>The rule that knows the error.</summary>
    /// <value>Its name; <see langword="null"/> when there is none.</value>
    public string? Rule { get; }

    /// <summary>What the relaunch adds.</summary>
    /// <value>Arguments in their order; none unless the program is started anew.</value>
    public ImmutableArray<string> AddedArguments { get; }

    /// <summary>Adds the arguments to those of a program.</summary>
    /// <param name="arguments">The arguments that it was started with.</param>
    /// <returns>Those to start it anew with. What is added comes before a <c>--</c>, behind which nothing is an
    /// option.</returns>
    public ImmutableArray<string> Apply(ImmutableArray<string> arguments)
    {
        ImmutableArray<string> old = arguments.IsDefault ? [] : arguments;
        int end = old.IndexOf("--");
        return old.InsertRange(end < 0 ? old.Length : end, AddedArguments);
    }

    /// <summary>The decision on one line.</summary>
    /// <returns>Such as <c>RELAUNCH CODEX_SKIP_GIT_CHECK (RECOVERY_RELAUNCH)</c>.</returns>
    public override string ToString() => $"{Action.ToWord()} {Rule} ({Reason.ToWord()})";
}

using Maestro.Policy.Workers.Text;

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>The words of states, triggers and directories, in logs and on the wire.</summary>
public static class LifecycleWords
{
    /// <summary>Gives the word of a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>Such as <c>AWAITING_HUMAN</c>; <c>UNSPECIFIED</c> for a number that isn't a state.</returns>
    public static string ToWord(this WorkerState state) => EnumWords<WorkerState>.Of(state);

    /// <summary>Gives the word of a trigger.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns>Such as <c>PROCESS_STARTED</c>; <c>UNSPECIFIED</c> for a number that isn't a trigger.</returns>
    public static string ToWord(this WorkerTrigger trigger) => EnumWords<WorkerTrigger>.Of(trigger);

    /// <summary>Gives the word of what is to be done with a directory.</summary>
    /// <param name="action">What is to be done.</param>
    /// <returns>Such as <c>CREATE_PRIVATE</c>; <c>UNSPECIFIED</c> for a number that isn't an action.</returns>
    public static string ToWord(this DirectoryAction action) => EnumWords<DirectoryAction>.Of(action);

    /// <summary>Gives the word of why it is to be done.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>Such as <c>DIRECTORY_MISSING</c>; <c>UNSPECIFIED</c> for a number that isn't a reason.</returns>
    public static string ToWord(this DirectoryReason reason) => EnumWords<DirectoryReason>.Of(reason);

    /// <summary>Reads the word of a state.</summary>
    /// <param name="word"><c>UPPER_SNAKE_CASE</c>, letter by letter.</param>
    /// <param name="state">The state; <see cref="WorkerState.Pending"/> when there is none of that word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? word, out WorkerState state) =>
        EnumWords<WorkerState>.TryParse(word, out state);

    /// <summary>Reads the word of a trigger.</summary>
    /// <param name="word"><c>UPPER_SNAKE_CASE</c>, letter by letter.</param>
    /// <param name="trigger">The trigger; <see cref="WorkerTrigger.Unspecified"/> when there is none of that
    /// word.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? word, out WorkerTrigger trigger) =>
        EnumWords<WorkerTrigger>.TryParse(word, out trigger);
}

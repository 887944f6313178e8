namespace Maestro.Policy.Tool.Supervise.Scripts;

/// <summary>Something that a scripted worker says.</summary>
/// <param name="Type">The event's type.</param>
/// <param name="Text">Its text; empty for none.</param>
/// <param name="Progress">How much of the work is done, in percent; <see langword="null"/> to say nothing
/// of it.</param>
internal readonly record struct ScriptStep(string Type, string Text, int? Progress = null)
{
    public static ScriptStep Status(string text) => new("status", text);

    public static ScriptStep Done(int percent) => new("progress", "", percent);

    public static ScriptStep Finding(string text) => new("finding", text);

    public static ScriptStep Milestone(string text) => new("milestone", text);
}

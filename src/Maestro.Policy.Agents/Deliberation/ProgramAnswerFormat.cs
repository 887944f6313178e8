namespace Maestro.Policy;

/// <summary>How a program writes its answer.</summary>
/// <remarks>The default value is <see cref="Json"/>.</remarks>
public enum ProgramAnswerFormat
{
    /// <summary>One JSON document: <c>{"position":"yes","text":"…"}</c> or
    /// <c>{"abstain":true,"text":"…"}</c>.</summary>
    Json = 0,

    /// <summary>Plain text: the first line is the position, the rest says why.</summary>
    Text = 1,
}

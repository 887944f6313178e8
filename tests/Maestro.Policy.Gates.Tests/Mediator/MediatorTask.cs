namespace Maestro.Policy.Gates.Tests.Mediator;

/// <summary>One document to be made.</summary>
/// <param name="Kind">What it is to be, such as <c>xlsx</c>.</param>
/// <param name="Prompt">What was asked for.</param>
/// <param name="Standing">What a human said in advance.</param>
internal sealed record MediatorTask(string Kind, string Prompt, string Standing = MediatorTask.Unspecified)
{
    public const string Unspecified = "unspecified";
}

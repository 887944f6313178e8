using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>The fifteen cues of the reference, the stop cues first.</summary>
internal static class DefaultCues
{
    public static IReadOnlyList<string> Texts { get; } =
        [.. PatternGateOptions.DefaultStopCues, .. PatternGateOptions.DefaultHumanCues];

    public static CueMatcher Matcher { get; } = new(Texts);
}

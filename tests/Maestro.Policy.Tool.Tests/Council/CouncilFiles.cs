namespace Maestro.Policy.Tool.Tests.Council;

/// <summary>Files of members for tests.</summary>
internal static class CouncilFiles
{
    /// <summary>Scripted members, each with what it says in all rounds: <c>-</c> fails, <c>~</c> abstains, <c>!</c> is
    /// too late.</summary>
    public static string Of(params string[] positions) =>
        "{\"members\":[" + string.Join(',', positions.Select(static (position, i) =>
            $$"""{"name":"M{{i}}","weight":{{i + 1}},"script":[{{Answer(position)}}]}""")) + "]}";

    private static string Answer(string position) => position switch
    {
        "-" => """{"fail":true}""",
        "~" => """{"abstain":true}""",
        "!" => """{"timeout":true}""",
        _ => $$"""{"position":"{{position}}"}""",
    };
}

namespace Maestro.Policy.Tool.Gate;

/// <summary>The short words for verdicts, as people and the minimal log have them.</summary>
internal static class ShortWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Run => "RUN",
        Verdict.Hitl => "HITL",
        _ => "STOP",
    };
}

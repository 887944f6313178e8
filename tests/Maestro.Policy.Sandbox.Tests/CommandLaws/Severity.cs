namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>Which of two verdicts is the stricter.</summary>
internal static class Severity
{
    public static bool IsLaxer(Verdict verdict, Verdict than) => Rank(verdict) < Rank(than);

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Run => 0,
        Verdict.Hitl => 1,
        _ => 2,
    };
}

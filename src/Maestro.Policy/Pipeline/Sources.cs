namespace Maestro.Policy.Pipeline;

/// <summary>What an observer hears of beside gates; no gate may be called so.</summary>
internal static class Sources
{
    public const string Audit = "audit";

    public const string Digest = "digest";

    public const string Clock = "clock";
}

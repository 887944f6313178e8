namespace Maestro.Policy;
/// <summary>x</summary>
public static class WireNames
{
    /// <summary>x</summary><param name="v">v</param><returns>x</returns>
    public static string ToWireName(this Verdict v) => v switch { Verdict.Run => "RUN", Verdict.Hitl => "PAUSE_FOR_HITL", _ => "STOPPED" };
    /// <summary>x</summary><param name="v">v</param><returns>x</returns>
    public static string ToWireName(this Decider v) => v switch { Decider.User => "USER", Decider.Admin => "ADMIN", _ => "SYSTEM" };
}

namespace Maestro.Policy.Sandbox.Refusals;

/// <summary>How much a session may still be refused before it waits for a human.</summary>
/// <remarks>The default value has nothing left, so that it waits.</remarks>
/// <param name="Left">How many refusals are left; the session waits when none is.</param>
public readonly record struct RefusalAllowance(int Left)
{
    /// <summary>The answer for the session.</summary>
    /// <value><see cref="Verdict.Run"/> while something is left; <see cref="Verdict.Hitl"/> otherwise, also by default.
    /// </value>
    public Verdict Verdict => Left > 0 ? Verdict.Run : Verdict.Hitl;
}

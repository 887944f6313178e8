namespace Maestro.Policy.Gates.Council;

/// <summary>What a consensus rule found: how much the leading position has, and how much it needs.</summary>
/// <param name="Largest">What the leading position has, 0 or more: seats, or their weights.</param>
/// <param name="Needed">The smallest number that is enough, 1 or more.</param>
/// <param name="Denominator">Of what that is a share, 1 or more.</param>
/// <param name="Leaders">How many positions have as much as the leading one; 0 where nobody takes a position.</param>
/// <param name="Winner">The position that has a consensus; <see langword="null"/> where none has.</param>
/// <remarks>The default value says that the rule doesn't fit the seats, which makes the input invalid.</remarks>
public readonly record struct ConsensusFinding(
    long Largest, long Needed, long Denominator, int Leaders, string? Winner)
{
    /// <summary>Whether the rule fits the seats.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsSound => Denominator > 0 && Needed > 0 && Largest >= 0 && Leaders >= 0;
}

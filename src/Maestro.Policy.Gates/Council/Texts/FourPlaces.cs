namespace Maestro.Policy.Gates.Council.Texts;

/// <summary>Rounds to four places as the reference does: to the nearest of what the double really is, and to the even
/// one when that is in the middle.</summary>
internal static class FourPlaces
{
    private const double Scale = 10_000;

    /// <summary>Rounds a number from 0 to 1.</summary>
    public static double Round(double number)
    {
        double floor = Math.Floor(number * Scale);

        // The sign of the exact difference, which the product alone may have lost.
        double beyond = Math.FusedMultiplyAdd(number, Scale, -(floor + 0.5));
        bool isUp = beyond > 0 || (beyond == 0 && floor % 2 != 0);
        return (isUp ? floor + 1 : floor) / Scale;
    }
}

using System.Globalization;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>The id of a run, which is put into words only where somebody looks at it.</summary>
/// <param name="Text">The id itself, or what stands before its number.</param>
/// <param name="Number">The run's number; 0 where there is none.</param>
/// <param name="MinDigits">How many digits the number has at least, 3 or 5.</param>
internal readonly record struct RunName(string Text, long Number, int MinDigits)
{
    private const string Batch = "SIM#B";

    /// <summary>How many digits the number has.</summary>
    public int Digits
    {
        get
        {
            if (Number == 0)
            {
                return 0;
            }

            int digits = MinDigits;
            for (long rest = Number / (MinDigits == 5 ? 100_000 : 1_000); rest > 0; rest /= 10)
            {
                digits++;
            }

            return digits;
        }
    }

    /// <summary>The run of a batch with a number.</summary>
    public static RunName Of(long number, int minDigits) => new(Batch, number, minDigits);

    public override string ToString() =>
        Number == 0 ? Text : Text + Number.ToString($"D{MinDigits}", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>The id of a run, which is put into words only where somebody looks at it.</summary>
/// <param name="Text">The id itself, or what stands before its number.</param>
/// <param name="Number">The run's number; 0 where there is none.</param>
internal readonly record struct RunName(string Text, long Number)
{
    private const string Batch = "SIM#B";
    private const int MinDigits = 5;

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
            for (long rest = Number / 100_000; rest > 0; rest /= 10)
            {
                digits++;
            }

            return digits;
        }
    }

    /// <summary>The run of a batch with a number.</summary>
    public static RunName Of(long number) => new(Batch, number);

    public override string ToString() =>
        Number == 0 ? Text : Text + Number.ToString("D5", CultureInfo.InvariantCulture);
}

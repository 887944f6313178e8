using System.Diagnostics.CodeAnalysis;

namespace Maestro.Policy.Gates.Council;

/// <summary>The share that makes a consensus: an exact fraction, reduced, more than a half and at most 1, so that no
/// two positions can both have it.</summary>
/// <remarks>The default value is 1: all have to agree.</remarks>
public readonly record struct ConsensusThreshold
{
    // One less than the denominator says, so that the default value is 1/1.
    private readonly long _numeratorLessOne;
    private readonly long _denominatorLessOne;

    /// <summary>Makes a threshold.</summary>
    /// <param name="numerator">More than half of <paramref name="denominator"/>, at most all of it.</param>
    /// <param name="denominator">1 to 999,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The fraction isn't above a half and at most 1, or has more
    /// digits.</exception>
    public ConsensusThreshold(int numerator, int denominator)
        : this((long)numerator, denominator)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(denominator, ThresholdNotation.MaxPart);
        if (!IsShare(numerator, denominator))
        {
            throw new ArgumentOutOfRangeException(
                nameof(numerator), numerator, "A threshold is more than a half and at most 1.");
        }
    }

    private ConsensusThreshold(long numerator, long denominator)
    {
        long divisor = Math.Max(1, Divisor(numerator, denominator));
        (_numeratorLessOne, _denominatorLessOne) = ((numerator / divisor) - 1, (denominator / divisor) - 1);
    }

    /// <summary>Two thirds.</summary>
    /// <value>2/3.</value>
    public static ConsensusThreshold TwoThirds { get; } = new(2, 3);

    /// <summary>The number above the line.</summary>
    /// <value>1 or more.</value>
    public long Numerator => _numeratorLessOne + 1;

    /// <summary>The number below the line.</summary>
    /// <value>1 or more, without a common divisor with <see cref="Numerator"/>.</value>
    public long Denominator => _denominatorLessOne + 1;

    /// <summary>Reads a threshold.</summary>
    /// <param name="text">Such as <c>2/3</c>, <c>0.66</c> or <c>66%</c>: ASCII digits, at most nine in each part, and
    /// nothing else.</param>
    /// <returns>The threshold.</returns>
    /// <exception cref="FormatException">It is none, or not above a half and at most 1.</exception>
    public static ConsensusThreshold Parse(string text) =>
        TryParse(text, out ConsensusThreshold threshold)
            ? threshold
            : throw new FormatException("A threshold is like 2/3, 0.66 or 66%, more than a half and at most 1.");

    /// <summary>Reads a threshold.</summary>
    /// <param name="text">Such as <c>2/3</c>, <c>0.66</c> or <c>66%</c>: ASCII digits, at most nine in each part, and
    /// nothing else.</param>
    /// <param name="threshold">The threshold; 1 where the text is none.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ConsensusThreshold threshold)
    {
        bool isShare = ThresholdNotation.TryRead(text, out long numerator, out long denominator)
            && IsShare(numerator, denominator);
        threshold = isShare ? new(numerator, denominator) : default;
        return isShare;
    }

    /// <summary>Says whether so many are enough, in whole numbers alone.</summary>
    /// <param name="count">How many agree, 0 or more.</param>
    /// <param name="total">Of how many, 0 or more. Of none nothing is enough.</param>
    /// <returns>Whether <paramref name="count"/> is that share of <paramref name="total"/>, or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public bool IsMetBy(long count, long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        return total > 0 && (Int128)count * Denominator >= (Int128)Numerator * total;
    }

    /// <summary>The smallest number that is enough.</summary>
    /// <param name="total">Of how many, 0 or more.</param>
    /// <returns>1 to <paramref name="total"/>; 0 of none, where nothing is enough.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is negative.</exception>
    public long NeededOf(long total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        return (long)((((Int128)Numerator * total) + Denominator - 1) / Denominator);
    }

    /// <summary>The fraction, as <see cref="TryParse"/> reads it.</summary>
    /// <returns>Such as <c>2/3</c> or <c>1</c>; a decimal or a percentage where a part has more than nine
    /// digits.</returns>
    public override string ToString() => ThresholdNotation.Write(Numerator, Denominator);

    private static bool IsShare(long numerator, long denominator) =>
        denominator > 0 && numerator <= denominator && (Int128)numerator * 2 > denominator;

    private static long Divisor(long left, long right) => right == 0 ? left : Divisor(right, left % right);
}

using System.Collections.Immutable;
using Maestro.Policy.Simulation.Benchmarks.Reading;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Reads profiles of one's own: a JSON object for one, or a list of them.</summary>
/// <remarks>It is read strictly: what isn't known, there twice, of another type or out of range is a fault, and all
/// faults are found at once.</remarks>
public static class BenchmarkProfileFile
{
    /// <summary>How many bytes a text may have.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Lists what is wrong with a text.</summary>
    /// <param name="utf8Json">The text in UTF-8; a byte order mark may lead it.</param>
    /// <returns>The faults in the order of the text; empty when there are none.</returns>
    public static ImmutableArray<BenchmarkProfileFault> Check(ReadOnlySpan<byte> utf8Json) =>
        new ProfileFileReader().Read(utf8Json).Faults;

    /// <summary>Reads a text.</summary>
    /// <param name="utf8Json">The text in UTF-8; a byte order mark may lead it.</param>
    /// <param name="source">What messages call the text, such as the path of its file; <c>profiles</c> when it is
    /// <see langword="null"/>.</param>
    /// <returns>The profiles, at least one, in the order of the text.</returns>
    /// <exception cref="BenchmarkProfileException">The text has faults; the exception lists every one.</exception>
    public static ImmutableArray<BenchmarkProfile> Parse(ReadOnlySpan<byte> utf8Json, string? source = null)
    {
        (ImmutableArray<BenchmarkProfile> profiles, ImmutableArray<BenchmarkProfileFault> faults) =
            new ProfileFileReader().Read(utf8Json);
        return faults.IsEmpty ? profiles : throw new BenchmarkProfileException(source ?? "profiles", faults);
    }
}

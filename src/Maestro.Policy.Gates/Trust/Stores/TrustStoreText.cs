using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Trust.Stores;

/// <summary>The text of the reference's three stores: trust, grants, and how many clean runs there were.</summary>
/// <remarks>It reads and writes text; files are the host's affair. Nothing in a store says who wrote it: whoever can
/// write it is trusted.</remarks>
public static class TrustStoreText
{
    /// <summary>How long a text may be.</summary>
    /// <value>1,048,576 UTF-16 code units; a longer one can't be read.</value>
    public const int MaxLength = 1 << 20;

    /// <summary>Reads trust.</summary>
    /// <param name="text">The text; <see langword="null"/> when there is none.</param>
    /// <param name="model">The rules, which say how long a cooldown is.</param>
    /// <param name="now">The time.</param>
    /// <param name="fault">What can't be read and why; <see langword="null"/> when all can.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The trust; where it can't be read, <see cref="TrustModel.Lowest"/> or, as the reference has it,
    /// <see cref="TrustState.ReferenceInitial"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    public static TrustState ReadTrust(
        string? text,
        TrustModel model,
        DateTimeOffset now,
        out string? fault,
        TrustStoreReading reading = TrustStoreReading.Strict)
    {
        ArgumentNullException.ThrowIfNull(model);

        return reading == TrustStoreReading.Reference
            ? Read(text, ReferenceStore.Trust, TrustState.ReferenceInitial, out fault)
            : Read(text, StrictStore.Trust, model.Lowest(now), out fault);
    }

    /// <summary>Reads grants.</summary>
    /// <param name="text">The text; <see langword="null"/> when there is none.</param>
    /// <param name="fault">What can't be read and why; <see langword="null"/> when all can.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The grants in their order; none where they can't be read. The reference leaves out single grants that
    /// can't be; a strict reader leaves out all.</returns>
    public static ImmutableArray<TrustGrant> ReadGrants(
        string? text, out string? fault, TrustStoreReading reading = TrustStoreReading.Strict) =>
        reading == TrustStoreReading.Reference
            ? Read(text, ReferenceStore.Grants, ImmutableArray<TrustGrant>.Empty, out fault)
            : Read(text, StrictStore.Grants, ImmutableArray<TrustGrant>.Empty, out fault);

    /// <summary>Reads how many clean runs there were.</summary>
    /// <param name="text">The text; <see langword="null"/> when there is none.</param>
    /// <param name="fault">What can't be read and why; <see langword="null"/> when all can.</param>
    /// <param name="reading">How to read.</param>
    /// <returns>The number, 0 or more; 0 where it can't be read. What the text says of the multiplier doesn't
    /// count.</returns>
    public static long ReadCleanCompletions(
        string? text, out string? fault, TrustStoreReading reading = TrustStoreReading.Strict) =>
        reading == TrustStoreReading.Reference
            ? Read(text, ReferenceStore.CleanCompletions, 0L, out fault)
            : Read(text, StrictStore.CleanCompletions, 0L, out fault);

    /// <summary>Writes trust, byte for byte as the reference does.</summary>
    /// <param name="state">The trust.</param>
    /// <returns>JSON, indented by two, with a line feed at the end.</returns>
    public static string Write(TrustState state) => StoreWriter.Trust(state);

    /// <summary>Writes grants, byte for byte as the reference does.</summary>
    /// <param name="grants">The grants.</param>
    /// <returns>JSON, indented by two, with a line feed at the end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grants"/> is <see langword="null"/>.</exception>
    public static string Write(IEnumerable<TrustGrant> grants)
    {
        ArgumentNullException.ThrowIfNull(grants);
        return StoreWriter.Grants([.. grants]);
    }

    /// <summary>Writes how many clean runs there were, byte for byte as the reference does.</summary>
    /// <param name="cleanCompletions">The number.</param>
    /// <returns>JSON, indented by two, with a line feed at the end.</returns>
    public static string Write(long cleanCompletions) => StoreWriter.CleanCompletions(cleanCompletions);

    private static T Read<T>(string? text, Func<string, T> read, T unreadable, out string? fault)
    {
        fault = text is null ? "There is no store."
            : text.Length > MaxLength ? $"The store has {text.Length} characters, at most {MaxLength} are read."
            : null;

        try
        {
            return fault is null ? read(text!) : unreadable;
        }
        catch (FormatException exception)
        {
            fault = exception.Message;
            return unreadable;
        }
    }
}

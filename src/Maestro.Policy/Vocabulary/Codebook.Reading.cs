using System.Collections.Immutable;
using Maestro.Policy.Vocabulary;
using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy;

public sealed partial class Codebook
{
    /// <summary>Reads a codebook from its text.</summary>
    /// <param name="json">The JSON text, of at most 4,194,304 characters.</param>
    /// <param name="source">What messages call the text, such as the path of its file; <c>codebook</c> when it is
    /// <see langword="null"/>.</param>
    /// <returns>The codebook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodebookException">The text has errors; the exception lists every one, and its message begins
    /// with the place of the first: <c>source(line,column): </c>.</exception>
    public static Codebook Parse(string json, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(json);

        return Create(CodebookReader.Read(json), source);
    }

    /// <summary>Reads a codebook from UTF-8.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8; a byte order mark may lead it.</param>
    /// <param name="source">What messages call the text; <c>codebook</c> when it is <see langword="null"/>.</param>
    /// <returns>The codebook.</returns>
    /// <exception cref="CodebookException">The text has errors, or is not UTF-8; the exception lists every one, and
    /// its message begins with the place of the first: <c>source(line,column): </c>.</exception>
    public static Codebook Parse(ReadOnlySpan<byte> utf8Json, string? source = null) =>
        Create(Utf8Codebook.Read(utf8Json), source);

    /// <summary>Reads a codebook from a file in UTF-8.</summary>
    /// <param name="path">The path, which messages name.</param>
    /// <returns>The codebook.</returns>
    /// <remarks>Reads no more of the file than the greatest codebook could have.</remarks>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file can't be read, or isn't there.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="CodebookException">The file has errors; see <see cref="Parse(string, string?)"/>.</exception>
    public static Codebook Load(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);

        return Create(Utf8Codebook.Read(file), path);
    }

    /// <summary>Lists what is wrong with a text, warnings included.</summary>
    /// <param name="json">The JSON text.</param>
    /// <returns>The faults in the order of the text; empty when it is a codebook without a blemish.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static ImmutableArray<CodebookFault> Check(string json)
    {
        ArgumentNullException.ThrowIfNull(json);

        return [.. CodebookReader.Read(json).Faults];
    }

    /// <summary>Lists what is wrong with a text in UTF-8, warnings included.</summary>
    /// <param name="utf8Json">The JSON text in UTF-8; a byte order mark may lead it.</param>
    /// <returns>The faults in the order of the text; empty when it is a codebook without a blemish.</returns>
    public static ImmutableArray<CodebookFault> Check(ReadOnlySpan<byte> utf8Json) =>
        [.. Utf8Codebook.Read(utf8Json).Faults];

    private static Codebook Create(CodebookReading reading, string? source) =>
        reading.Model is { } model ? new Codebook(model) : throw Faulty(reading.Faults, source ?? "codebook");

    private static CodebookException Faulty(IReadOnlyList<CodebookFault> faults, string source)
    {
        // Warnings follow the errors, so that the message begins with what has to be corrected.
        IEnumerable<string> lines = faults.OrderBy(fault => !fault.IsError).Select(fault => source + fault);

        return new CodebookException(string.Join('\n', lines), [.. faults]);
    }
}

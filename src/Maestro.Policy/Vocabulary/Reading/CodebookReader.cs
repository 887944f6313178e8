using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;
using static System.FormattableString;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Reads a codebook; the one validator of loader, tool, generator and analyzers.</summary>
/// <remarks>Compiles into the compiler's plug-ins as source: all in this folder keeps to netstandard2.0.</remarks>
internal static class CodebookReader
{
    /// <summary>How many UTF-16 units a text may have; real codebooks have some thousands.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The whole text; a byte order mark may lead it.</param>
    public static CodebookReading Read(string text)
    {
        if (text.Length > MaxLength)
        {
            return TooLong();
        }

        FaultList faults = new(text);
        CodebookModel? model = new JsonReader(text, faults).Read() is { } root
            ? new BookReader(root, faults).Read()
            : null;

        return new CodebookReading(faults.HasErrors ? null : model, faults.InTextOrder());
    }

    /// <summary>The answer to a text that is refused by its length alone.</summary>
    public static CodebookReading TooLong()
    {
        FaultList faults = new("");
        faults.Add(FaultIds.Malformed, 0, 0, "", Invariant($"The text has more than {MaxLength} characters."));

        return new CodebookReading(null, faults.InTextOrder());
    }
}

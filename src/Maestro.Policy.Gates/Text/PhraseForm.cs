using System.Globalization;

namespace Maestro.Policy.Gates.Text;

/// <summary>The form in which phrases are compared.</summary>
internal static class PhraseForm
{
    private const char DottedCapitalI = '\u0130';
    private const char DotAbove = '\u0307';

    /// <summary>How much room the form of a text takes at most.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">How it is read.</param>
    /// <returns>Code units.</returns>
    public static int SizeOf(ReadOnlySpan<char> text, PhraseReading reading) =>
        IsLowered(reading) ? text.Length + text.Count(DottedCapitalI) : text.Length;

    /// <summary>Writes the form of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reading">How it is read.</param>
    /// <param name="room">Room enough.</param>
    /// <returns>How many code units were written.</returns>
    public static int Write(ReadOnlySpan<char> text, PhraseReading reading, Span<char> room)
    {
        if (reading == PhraseReading.ReferenceExact)
        {
            text.CopyTo(room);
            return text.Length;
        }

        return IsLowered(reading) ? WriteLowered(text, room) : WritePlain(text, room);
    }

    private static bool IsLowered(PhraseReading reading) =>
        reading is PhraseReading.ReferenceWords or PhraseReading.ReferenceAnyCase;

    private static int WriteLowered(ReadOnlySpan<char> text, Span<char> room)
    {
        int size = 0;

        for (int at = 0; at < text.Length;)
        {
            int codePoint = CodePoint.At(text, at, out int length);
            at += length;

            if (codePoint == DottedCapitalI)
            {
                room[size++] = 'i';
                room[size++] = DotAbove;
                continue;
            }

            size += Put(Lowered(codePoint), room[size..]);
        }

        return size;
    }

    // What is small stays, though it may fold: the long s is no s here, and the dotless i no i.
    private static int Lowered(int codePoint) =>
        codePoint >= 0x80 && CharUnicodeInfo.GetUnicodeCategory(codePoint) == UnicodeCategory.LowercaseLetter
            ? codePoint
            : CaseFolding.Fold(codePoint);

    private static int WritePlain(ReadOnlySpan<char> text, Span<char> room)
    {
        int size = 0;

        for (int at = 0; at < text.Length;)
        {
            int codePoint = CodePoint.At(text, at, out int length);
            at += length;

            if (CodePoint.IsBlank(codePoint))
            {
                // Any blanks are one, so that no line end hides a phrase of two words.
                size += size > 0 && room[size - 1] == ' ' ? 0 : Put(' ', room[size..]);
            }
            else if (codePoint < 0x80)
            {
                room[size++] = (char)CaseFolding.Fold(codePoint);
            }
            else if (size > 0 && KanaForms.Voiced(room[size - 1], codePoint) is var voiced and not '\0')
            {
                room[size - 1] = voiced;
            }
            else if (!CodePoint.IsUnseen(codePoint))
            {
                size += Put(CaseFolding.Fold(KanaForms.Wide(codePoint)), room[size..]);
            }
        }

        return size;
    }

    // Invariant: a form takes no more units than what it is the form of.
    private static int Put(int codePoint, Span<char> room)
    {
        if (codePoint > 0xFFFF)
        {
            return CodePoint.Write(codePoint, room);
        }

        room[0] = (char)codePoint;
        return 1;
    }
}

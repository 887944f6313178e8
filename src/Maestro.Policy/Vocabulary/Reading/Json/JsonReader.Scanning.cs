using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary.Reading.Json;

internal sealed partial class JsonReader
{
    /// <summary>The unit at the reading place; the end reads as NUL, which nothing in JSON begins with.</summary>
    private char Current => _at < text.Length ? text[_at] : '\0';

    private void SkipSpace()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _at++;
        }
    }

    private bool TryTake(char unit)
    {
        SkipSpace();

        if (Current != unit)
        {
            return false;
        }

        _at++;

        return true;
    }

    private bool Expected(JsonNode node, string message)
    {
        SkipSpace();
        Fail(_at, node, message);

        return false;
    }

    private JsonNode? Fail(int offset, JsonNode? node, string message, int length = 0)
    {
        int token = length > 0 ? length : Math.Max(WordLength(offset), offset < text.Length ? 1 : 0);
        faults.Add(FaultIds.Malformed, offset, token, node?.Path ?? "", message);

        return null;
    }

    private int WordLength(int from)
    {
        int end = from;

        while (end < text.Length && IsWordUnit(text[end]))
        {
            end++;
        }

        return end - from;
    }

    private static bool IsWordUnit(char unit) => char.IsLetterOrDigit(unit) || unit is '_' or '.' or '+' or '-';
}

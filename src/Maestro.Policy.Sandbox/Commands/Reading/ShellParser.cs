namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>Reads a text as a shell does, in one pass; what it doesn't understand is a fault, never a guess.</summary>
internal sealed partial class ShellParser
{
    private readonly string _text;
    private readonly WorkBudget _work;
    private readonly int _origin;
    private readonly List<(ShellRedirect Redirect, string Delimiter, bool IsQuoted)> _pending = [];
    private int _pos;
    private int _depth;
    private CommandFinding _fault;

    private ShellParser(string text, int depth, int origin, WorkBudget work)
    {
        (_text, _depth, _origin, _work) = (text, depth, origin, work);

        if (!work.Spend(text.Length + 8))
        {
            Fail(CommandFinding.TooComplex);
        }
    }

    private bool Failed => _fault != CommandFinding.Unspecified;

    private bool AtEnd => _pos >= _text.Length;

    private char Here => _pos < _text.Length ? _text[_pos] : '\0';

    private char Next => _pos + 1 < _text.Length ? _text[_pos + 1] : '\0';

    private int Offset => _origin >= 0 ? _origin : _pos;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, with no carriage returns.</param>
    /// <param name="depth">How deep it lies within others.</param>
    /// <param name="origin">Where it came from; negative for the text itself.</param>
    /// <param name="work">What may be spent.</param>
    /// <param name="fault">Why there is none.</param>
    /// <returns>The list of its commands, which may be empty; <see langword="null"/> for a fault.</returns>
    internal static ShellNode? Parse(
        string text, int depth, int origin, WorkBudget work, out CommandFinding fault)
    {
        ShellParser parser = new(text, depth, origin, work);
        ShellNode list = parser.List();

        if (!parser.Failed && !parser.AtEnd)
        {
            parser.Fail();
        }

        parser.ReadPending();
        fault = parser._fault;

        return parser.Failed ? null : list;
    }

    private bool Fail(CommandFinding fault = CommandFinding.Unparseable)
    {
        _fault = Failed ? _fault : fault;
        _pos = _text.Length;

        return false;
    }

    private bool Enter() => ++_depth <= CommandPolicy.MaxDepth || Fail(CommandFinding.TooComplex);

    private void Leave() => _depth--;

    private bool Take(char c)
    {
        if (Here != c || AtEnd)
        {
            return false;
        }

        _pos++;
        return true;
    }

    // Blanks, joined lines and a comment, but no end of line.
    private void SkipBlanks()
    {
        while (true)
        {
            if (Here is ' ' or '\t')
            {
                _pos++;
            }
            else if (Here == '\\' && Next == '\n')
            {
                _pos += 2;
            }
            else if (Here == '#')
            {
                int end = _text.IndexOf('\n', _pos);
                _pos = end < 0 ? _text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private void SkipLines()
    {
        SkipBlanks();

        while (Here == '\n')
        {
            NewLine();
            SkipBlanks();
        }
    }

    private void NewLine()
    {
        _pos++;
        ReadPending();
    }

    // The word here, where it is written without quotes; empty otherwise.
    private ReadOnlySpan<char> PeekWord()
    {
        int end = _pos;

        while (end < _text.Length && end - _pos < 12 && ShellChars.IsOrdinary(_text[end]))
        {
            end++;
        }

        return end < _text.Length && !ShellChars.EndsWord(_text[end]) ? default : _text.AsSpan(_pos, end - _pos);
    }

    private bool TakeWord(string word)
    {
        SkipBlanks();

        if (!PeekWord().SequenceEqual(word))
        {
            return false;
        }

        _pos += word.Length;
        return true;
    }

    private void Expect(string word)
    {
        if (!TakeWord(word))
        {
            Fail();
        }
    }
}

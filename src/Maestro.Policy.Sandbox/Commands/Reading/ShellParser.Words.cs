using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    private ShellWord Word(bool mayBeArray = false)
    {
        ShellWord word = new(Offset);
        int start = _pos;

        while (!AtEnd)
        {
            if (ShellChars.IsOrdinary(Here))
            {
                Run(word);
            }
            else if (Here is '<' or '>' && Next == '(')
            {
                string sign = _text[_pos++].ToString();
                word.Parts.Add(new(PartKind.Process, sign, true) { Body = Substitution() });
            }
            else if (Here == '(' && mayBeArray && IsBeforeArray(word))
            {
                word.Parts.Add(Array());
            }
            else if (ShellChars.EndsWord(Here) || !Piece(word, false))
            {
                break;
            }
        }

        if (_pos == start)
        {
            Fail();
        }

        return word;
    }

    private void Run(ShellWord word)
    {
        int start = _pos;

        while (!AtEnd && ShellChars.IsOrdinary(Here))
        {
            _pos++;
        }

        word.Parts.Add(new(PartKind.Literal, _text[start.._pos], false));
    }

    private static bool IsBeforeArray(ShellWord word) =>
        word.Plain is { } text && text.EndsWith('=') && word.Assignment() is not null;

    private WordPart Array()
    {
        List<ShellWord> words = [];
        _pos++;
        SkipLines();

        while (!Failed && !AtEnd && Here != ')')
        {
            words.Add(Word());
            SkipLines();
        }

        _ = Take(')') || Fail();
        return new(PartKind.Array, "", true) { Words = words };
    }

    // One quoted or expanded piece. False when there was none.
    private bool Piece(ShellWord word, bool isQuoted)
    {
        switch (Here)
        {
            case '\\':
                Escape(word);
                return true;
            case '\'' when !isQuoted:
                Single(word);
                return true;
            case '"':
                _pos++;
                word.Parts.Add(new(PartKind.Literal, "", true));
                Quoted(word, '"');
                return true;
            case '`':
                word.Parts.Add(new(PartKind.Command, "", isQuoted) { Body = Backquoted(isQuoted) });
                return true;
            case '$':
                Dollar(word, isQuoted);
                return true;
            default:
                return false;
        }
    }

    private void Escape(ShellWord word)
    {
        if (_pos + 1 >= _text.Length)
        {
            Fail();
            return;
        }

        if (Next != '\n')
        {
            word.Parts.Add(new(PartKind.Literal, Next.ToString(), true));
        }

        _pos += 2;
    }

    private void Single(ShellWord word)
    {
        int end = _text.IndexOf('\'', _pos + 1);

        if (end < 0)
        {
            Fail();
            return;
        }

        word.Parts.Add(new(PartKind.Literal, _text[(_pos + 1)..end], true));
        _pos = end + 1;
    }

    // Up to the closing sign; without one, as in a here-document, to the end of the text.
    private void Quoted(ShellWord word, char close)
    {
        StringBuilder text = new();

        while (!AtEnd && (close == '\0' || Here != close))
        {
            if ((Here == '\\' && Next is '$' or '`' or '\\' or '\n') || (Here == '\\' && Next == '"' && close != '\0'))
            {
                text.Append(Next == '\n' ? "" : Next.ToString());
                _pos += 2;
            }
            else if (Here is '`' or '$')
            {
                Flush(word, text);
                Piece(word, true);
            }
            else
            {
                text.Append(_text[_pos++]);
            }
        }

        Flush(word, text);

        if (close != '\0' && !Take(close))
        {
            Fail();
        }
    }

    private static void Flush(ShellWord word, StringBuilder text)
    {
        if (text.Length > 0)
        {
            word.Parts.Add(new(PartKind.Literal, text.ToString(), true));
            text.Clear();
        }
    }
}

using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    private void Dollar(ShellWord word, bool isQuoted)
    {
        char next = Next;

        if (next == '\'' && !isQuoted)
        {
            AnsiQuoted(word);
        }
        else if (next == '"' && !isQuoted)
        {
            _pos++;
        }
        else if (next == '(')
        {
            _pos++;
            Parenthesis(word, isQuoted);
        }
        else if (next == '{')
        {
            _pos += 2;
            Parameter(word, isQuoted);
        }
        else if (next == '[')
        {
            _pos += 2;
            word.Parts.Add(new(PartKind.Arithmetic, "", isQuoted) { Operand = Until(']', isQuoted) });
        }
        else
        {
            Name(word, isQuoted);
        }
    }

    private void Name(ShellWord word, bool isQuoted)
    {
        int length = Math.Max(
            ShellChars.NameLength(_text.AsSpan(_pos + 1)),
            char.IsAsciiDigit(Next) || (Next is '@' or '*' or '#' or '?' or '-' or '$' or '!') ? 1 : 0);

        word.Parts.Add(length == 0
            ? new(PartKind.Literal, "$", true)
            : new(PartKind.Parameter, _text.Substring(_pos + 1, length), isQuoted));
        _pos += length + 1;
    }

    private void Parenthesis(ShellWord word, bool isQuoted)
    {
        int start = _pos;

        if (Next == '(')
        {
            _pos += 2;

            if (Enter() && Arithmetic() is { } expression)
            {
                Leave();
                word.Parts.Add(new(PartKind.Arithmetic, "", isQuoted) { Operand = expression });
                return;
            }

            Leave();
            Rewind(start);
        }

        word.Parts.Add(new(PartKind.Command, "", isQuoted) { Body = Substitution() });
    }

    // From the opening parenthesis to the closing one.
    private ShellNode? Substitution()
    {
        if (!Enter())
        {
            return null;
        }

        _pos++;
        ShellNode list = List();
        _ = Take(')') || Fail();
        Leave();

        return list;
    }

    // Null when the parentheses don't close as those of an expression do.
    private ShellWord? Arithmetic()
    {
        ShellWord word = new(Offset);
        int depth = 0;

        while (!AtEnd)
        {
            char c = Here;

            if (c == ')' && depth == 0)
            {
                bool isEnd = Next == ')';
                _pos += isEnd ? 2 : 0;
                return isEnd ? word : null;
            }

            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            Operand(word, true);
        }

        return null;
    }

    private void Rewind(int start)
    {
        if (_fault == CommandFinding.TooComplex || !_work.Spend(_text.Length - start))
        {
            Fail(CommandFinding.TooComplex);
            return;
        }

        (_fault, _pos) = (default, start);
    }

    // The text within is read on its own, after one layer of backslashes is taken off.
    private ShellNode? Backquoted(bool isQuoted)
    {
        StringBuilder text = new();
        _pos++;

        while (!AtEnd && Here != '`')
        {
            bool isEscape = Here == '\\' && (Next is '$' or '`' or '\\' || (Next == '"' && isQuoted));
            _pos += isEscape ? 1 : 0;
            text.Append(Here);
            _pos++;
        }

        if (!Take('`') || !Enter())
        {
            Fail();
            return null;
        }

        ShellNode? body = Parse(text.ToString(), _depth, Offset, _work, out CommandFinding fault);
        Leave();

        return body ?? (Fail(fault) ? null : null);
    }

    private void AnsiQuoted(ShellWord word)
    {
        int start = _pos + 2;
        int end = AnsiText.End(_text, start);

        if (end < 0)
        {
            Fail();
            return;
        }

        word.Parts.Add(new(PartKind.Literal, AnsiText.Decode(_text.AsSpan(start, end - start), true), true));
        _pos = end + 1;
    }
}

using System.Text;

namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    // What ends a here-document: quotes within say that it isn't expanded.
    private (string Delimiter, bool IsQuoted) Delimiter()
    {
        StringBuilder text = new();
        bool isQuoted = false;

        while (!AtEnd && !ShellChars.EndsWord(Here))
        {
            char c = _text[_pos++];

            if (c is '\'' or '"')
            {
                int end = _text.IndexOf(c, _pos);
                isQuoted = true;

                if (end < 0)
                {
                    Fail();
                    break;
                }

                text.Append(_text, _pos, end - _pos);
                _pos = end + 1;
            }
            else if (c == '\\')
            {
                isQuoted = true;
                text.Append(Here);
                _pos++;
            }
            else
            {
                text.Append(c);
            }
        }

        return (text.ToString(), isQuoted);
    }

    private void ReadPending()
    {
        if (_pending.Count == 0 || Failed)
        {
            return;
        }

        (ShellRedirect Redirect, string Delimiter, bool IsQuoted)[] pending = [.. _pending];
        _pending.Clear();

        foreach ((ShellRedirect redirect, string delimiter, bool isQuoted) in pending)
        {
            redirect.Target = Body(ReadBody(delimiter, redirect.Sign == "<<-"), isQuoted);
        }
    }

    private string ReadBody(string delimiter, bool stripsTabs)
    {
        StringBuilder body = new();

        while (!AtEnd)
        {
            int end = _text.IndexOf('\n', _pos);
            ReadOnlySpan<char> line = end < 0 ? _text.AsSpan(_pos) : _text.AsSpan(_pos, end - _pos);
            line = stripsTabs ? line.TrimStart('\t') : line;
            _pos = end < 0 ? _text.Length : end + 1;

            if (line.SequenceEqual(delimiter))
            {
                break;
            }

            body.Append(line).Append('\n');
        }

        return body.ToString();
    }

    private ShellWord Body(string body, bool isQuoted)
    {
        ShellWord word = new(Offset);

        if (isQuoted)
        {
            word.Parts.Add(new(PartKind.Literal, body, true));
            return word;
        }

        ShellParser inner = new(body, _depth, Offset, _work);
        inner.Quoted(word, '\0');

        if (inner.Failed)
        {
            Fail(inner._fault);
        }

        return word;
    }
}

namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    private void Parameter(ShellWord word, bool isQuoted)
    {
        if (!Enter())
        {
            return;
        }

        bool isOther = Here is '!' or '#' && Next is not ('}' or ':' or '-' or '=' or '?' or '+' or '%' or '/' or '\0');
        _pos += isOther ? 1 : 0;
        int length = Math.Max(
            ShellChars.NameLength(_text.AsSpan(Math.Min(_pos, _text.Length))),
            char.IsAsciiDigit(Here) || (Here is '@' or '*' or '#' or '?' or '-' or '$' or '!') ? 1 : 0);

        while (length > 0 && char.IsAsciiDigit(Here) && _pos + length < _text.Length
            && char.IsAsciiDigit(_text[_pos + length]))
        {
            length++;
        }

        if (length == 0)
        {
            Fail();
            return;
        }

        string name = _text.Substring(_pos, length);
        _pos += length;
        string sign = isOther ? "!" : Sign();
        word.Parts.Add(new(PartKind.Parameter, name, isQuoted) { Operator = sign, Operand = Until('}', isQuoted) });
        Leave();
    }

    private string Sign()
    {
        int length = Here == ':' && Next is '-' or '=' or '+' or '?' ? 2 : Here is '-' or '=' or '+' or '?' ? 1 : 0;
        string sign = Here == '}' ? "" : length == 0 ? "x" : _text.Substring(_pos, length);
        _pos += length;

        return sign;
    }

    private ShellWord Until(char close, bool isQuoted)
    {
        ShellWord word = new(Offset);

        while (!AtEnd && Here != close)
        {
            Operand(word, isQuoted);
        }

        _ = Take(close) || Fail();
        return word;
    }

    // A character means itself here unless it quotes or expands.
    private void Operand(ShellWord word, bool isQuoted)
    {
        if (Here is '<' or '>' && Next == '(' && !isQuoted)
        {
            string sign = _text[_pos++].ToString();
            word.Parts.Add(new(PartKind.Process, sign, true) { Body = Substitution() });
        }
        else if (!Piece(word, isQuoted))
        {
            int start = _pos++;

            while (!AtEnd && ShellChars.IsName(Here))
            {
                _pos++;
            }

            word.Parts.Add(new(PartKind.Literal, _text[start.._pos], isQuoted));
        }
    }
}

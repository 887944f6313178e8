namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    // The longest first.
    private static readonly string[] Signs =
        ["<<<", "<<-", "&>>", "<<", "<>", "<&", ">>", ">&", ">|", "&>", "<", ">"];

    private bool Redirect(ShellNode node)
    {
        SkipBlanks();
        int sign = _pos + DescriptorLength();

        if (sign >= _text.Length || _text[sign] is not ('<' or '>' or '&')
            || (_text[sign] == '&' && (sign != _pos || Next != '>'))
            || (_text[sign] is '<' or '>' && sign + 1 < _text.Length && _text[sign + 1] == '('))
        {
            return false;
        }

        string found = Signs.First(candidate => _text.AsSpan(sign).StartsWith(candidate, StringComparison.Ordinal));
        int descriptor = sign == _pos ? -1 : int.TryParse(_text.AsSpan(_pos, sign - _pos), out int number) ? number : 9;
        ShellRedirect redirect = new(found, descriptor);
        node.Redirects.Add(redirect);
        _pos = sign + found.Length;
        Target(redirect);

        return true;
    }

    private void Target(ShellRedirect redirect)
    {
        SkipBlanks();

        if (AtEnd || (ShellChars.EndsWord(Here) && !(Here is '<' or '>' && Next == '(')))
        {
            Fail();
        }
        else if (redirect.Sign is "<<" or "<<-")
        {
            (string delimiter, bool isQuoted) = Delimiter();
            _pending.Add((redirect, delimiter, isQuoted));
        }
        else
        {
            redirect.Target = Word();
        }
    }

    // 2 in 2>&1, and {fd} in {fd}>file.
    private int DescriptorLength()
    {
        int length = 0;

        while (_pos + length < _text.Length && char.IsAsciiDigit(_text[_pos + length]))
        {
            length++;
        }

        if (length == 0 && Here == '{')
        {
            int name = ShellChars.NameLength(_text.AsSpan(_pos + 1));
            length = name > 0 && _pos + name + 1 < _text.Length && _text[_pos + name + 1] == '}' ? name + 2 : 0;
        }

        return _pos + length < _text.Length && _text[_pos + length] is '<' or '>' ? length : 0;
    }
}

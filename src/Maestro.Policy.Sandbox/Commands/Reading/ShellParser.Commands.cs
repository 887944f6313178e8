namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    private ShellNode Simple()
    {
        ShellNode node = new(NodeKind.Simple, Offset);

        for (SkipBlanks(); !Failed; SkipBlanks())
        {
            if (Redirect(node))
            {
                continue;
            }

            if (AtEnd || Here is '\n' or ';' or '&' or '|' or ')' || (Here is '<' or '>' && Next != '('))
            {
                break;
            }

            if (Here == '(')
            {
                return IsFunctionName(node) ? FunctionAfter(node.Words[0].Plain!, node.Offset) : Wrong();
            }

            ShellWord word = Word(mayBeArray: node.Words.Count == 0 || IsDeclaring(node.Words[0].Plain));
            bool isAssignment = node.Words.Count == 0 && word.Assignment() is not null;
            (isAssignment ? node.Assignments : node.Words).Add(word);
        }

        if (node.Words.Count + node.Assignments.Count + node.Redirects.Count == 0)
        {
            Fail();
        }

        return node;
    }

    private static bool IsFunctionName(ShellNode node) => node is
        { Words: [{ Plain: not null }], Assignments.Count: 0, Redirects.Count: 0 };

    private static bool IsDeclaring(string? word) =>
        word is "declare" or "typeset" or "local" or "export" or "readonly" or "eval" or "alias";

    private ShellNode NamedFunction()
    {
        SkipBlanks();
        int offset = Offset;
        string? name = Word().Plain;

        if (name is null)
        {
            return Wrong();
        }

        SkipBlanks();
        return Here == '(' && Next != '(' && AreEmptyParentheses() ? FunctionAfter(name, offset)
            : FunctionBody(name, offset);
    }

    private bool AreEmptyParentheses()
    {
        int close = _pos + 1;

        while (close < _text.Length && _text[close] is ' ' or '\t')
        {
            close++;
        }

        return close < _text.Length && _text[close] == ')';
    }

    private ShellNode FunctionAfter(string name, int offset)
    {
        _pos++;
        SkipBlanks();

        return Take(')') ? FunctionBody(name, offset) : Wrong();
    }

    private ShellNode FunctionBody(string name, int offset)
    {
        if (!Enter())
        {
            return Wrong();
        }

        ShellNode node = new(NodeKind.Function, offset) { Name = name };
        SkipLines();
        ShellNode body = Command();
        node.Children.Add(body);

        if (body.Kind is NodeKind.Simple or NodeKind.Function or NodeKind.Coproc)
        {
            Fail();
        }

        Leave();
        return node;
    }

    private ShellNode Coproc(ShellNode node)
    {
        SkipBlanks();
        int start = _pos;
        int length = ShellChars.NameLength(_text.AsSpan(_pos));

        if (length > 0 && !Opens(PeekWord()))
        {
            _pos += length;
            SkipBlanks();

            if (Here != '(' && !Opens(PeekWord()))
            {
                _pos = start;
            }
        }

        node.Children.Add(Command());
        return node;
    }

    private ShellNode Test(ShellNode node)
    {
        while (!Failed)
        {
            SkipLines();

            if (TakeWord("]]"))
            {
                return node.Words.Count > 0 ? node : Wrong();
            }

            if (AtEnd || Here == ';' || (Here is '&' or '|' && Next != Here))
            {
                return Wrong();
            }

            if (Here is '&' or '|')
            {
                _pos += 2;
            }
            else if (Here is '(' or ')' || (Here is '<' or '>' && Next != '('))
            {
                _pos++;
            }
            else
            {
                bool isPattern = node.Words is [.., { Plain: "=~" }];
                node.Words.Add(isPattern ? Pattern() : Word());
            }
        }

        return node;
    }

    // The right side of =~ may hold parentheses and bars of its own.
    private ShellWord Pattern()
    {
        ShellWord word = new(Offset);

        while (!AtEnd && Here is not (' ' or '\t' or '\n'))
        {
            if (Here is '(' or ')' or '|' or '<' or '>' or '&' or ';')
            {
                word.Parts.Add(new(PartKind.Literal, _text[_pos++].ToString(), true));
            }
            else
            {
                word.Parts.AddRange(Word().Parts);
            }
        }

        return word;
    }
}

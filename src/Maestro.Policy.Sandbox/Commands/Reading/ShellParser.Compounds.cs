namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    private ShellNode Parentheses()
    {
        int start = _pos;
        ShellNode node = new(NodeKind.Arithmetic, Offset);

        if (Next == '(')
        {
            _pos += 2;

            if (Arithmetic() is { } expression)
            {
                node.Words.Add(expression);
                return node;
            }

            Rewind(start);
        }

        node = new(NodeKind.Subshell, Offset);
        _pos++;
        node.Children.Add(Body());
        _ = Take(')') || Fail();

        return node;
    }

    private ShellNode Compound(string word)
    {
        int offset = Offset;
        _pos += word.Length;

        return word switch
        {
            "{" => Group(new(NodeKind.Group, offset)),
            "if" => If(new(NodeKind.If, offset)),
            "while" or "until" => Loop(new(NodeKind.Loop, offset)),
            "for" or "select" => For(new(NodeKind.For, offset)),
            "case" => Case(new(NodeKind.Case, offset)),
            "[[" => Test(new(NodeKind.Test, offset)),
            "coproc" => Coproc(new(NodeKind.Coproc, offset)),
            _ => NamedFunction(),
        };
    }

    private ShellNode Group(ShellNode node)
    {
        node.Children.Add(Body());
        Expect("}");
        return node;
    }

    private ShellNode If(ShellNode node)
    {
        do
        {
            node.Children.Add(Body());
            Expect("then");
            node.Children.Add(Body());
        }
        while (!Failed && TakeWord("elif"));

        if (TakeWord("else"))
        {
            node.Children.Add(Body());
        }

        Expect("fi");
        return node;
    }

    private ShellNode Loop(ShellNode node)
    {
        node.Children.Add(Body());
        Do(node);
        return node;
    }

    private void Do(ShellNode node)
    {
        Expect("do");
        node.Children.Add(Body());
        Expect("done");
    }

    private ShellNode For(ShellNode node)
    {
        SkipBlanks();

        if (Here == '(' && Next == '(')
        {
            _pos += 2;
            node.Words.Add(Arithmetic() ?? new(Offset));
            _ = Failed || _text.AsSpan(0, Math.Min(_pos, _text.Length)).EndsWith("))") || Fail();
        }
        else
        {
            ForNames(node);
        }

        SkipBlanks();
        Take(';');
        SkipLines();

        if (TakeWord("{"))
        {
            return Group(node);
        }

        Do(node);
        return node;
    }

    private void ForNames(ShellNode node)
    {
        int length = ShellChars.NameLength(_text.AsSpan(_pos));
        node.Name = _text.Substring(_pos, length);
        _pos += length;
        _ = length > 0 || Fail();
        SkipLines();

        if (!TakeWord("in"))
        {
            node.Words.Add(new(Offset) { Parts = { new(PartKind.Parameter, "@", true) } });
            return;
        }

        for (SkipBlanks(); !AtEnd && Here is not (';' or '\n'); SkipBlanks())
        {
            node.Words.Add(Word());

            if (Here is '&' or '|' or ')' or '(' or '<' or '>')
            {
                Fail();
            }
        }
    }

    private ShellNode Case(ShellNode node)
    {
        SkipBlanks();
        node.Words.Add(Word());
        SkipLines();
        Expect("in");
        SkipLines();

        while (!Failed && !TakeWord("esac"))
        {
            Take('(');
            Patterns(node);
            node.Children.Add(List());
            SkipBlanks();

            if (Here == ';')
            {
                _pos += _text.AsSpan(_pos).StartsWith(";;&") ? 3 : 2;
            }
            else if (!PeekWord().SequenceEqual("esac"))
            {
                Fail();
            }

            SkipLines();
        }

        return node;
    }

    private void Patterns(ShellNode node)
    {
        do
        {
            SkipBlanks();
            node.Words.Add(Word());
            SkipBlanks();
        }
        while (!Failed && Take('|'));

        _ = Take(')') || Fail();
    }
}

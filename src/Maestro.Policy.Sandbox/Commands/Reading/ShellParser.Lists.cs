namespace Maestro.Policy.Sandbox.Commands.Reading;

internal sealed partial class ShellParser
{
    // Commands up to what can't begin one: the caller knows whether that is the end.
    private ShellNode List()
    {
        ShellNode list = new(NodeKind.List, Offset);

        while (!Failed)
        {
            SkipLines();

            if (AtEnd || Here == ')' || (Here == ';' && Next is ';' or '&') || ShellChars.Closes(PeekWord()))
            {
                break;
            }

            AndOr(list);
            SkipBlanks();

            if (Here == ';' && Next is not (';' or '&'))
            {
                _pos++;
            }
            else if (Here == '&' && Next != '&')
            {
                _pos++;
                list.Children[^1].IsBackground = true;
            }
            else if (Here != '\n')
            {
                break;
            }
        }

        return list;
    }

    // A list that has to hold something.
    private ShellNode Body()
    {
        ShellNode list = List();

        if (list.Children.Count == 0)
        {
            Fail();
        }

        return list;
    }

    private void AndOr(ShellNode list)
    {
        bool isConditional = false;

        while (!Failed)
        {
            ShellNode pipeline = Pipeline();
            pipeline.IsConditional = isConditional;
            list.Children.Add(pipeline);
            SkipBlanks();

            if (Here is not ('&' or '|') || Next != Here)
            {
                return;
            }

            _pos += 2;
            isConditional = true;
            SkipLines();
        }
    }

    private ShellNode Pipeline()
    {
        ShellNode pipeline = new(NodeKind.Pipeline, Offset);

        if (!SkipPrefixes())
        {
            return pipeline;
        }

        while (!Failed)
        {
            pipeline.Children.Add(Command());
            SkipBlanks();

            if (Here != '|' || Next == '|')
            {
                break;
            }

            _pos += Next == '&' ? 2 : 1;
            SkipLines();
        }

        return pipeline;
    }

    // `time` may stand alone.
    private bool SkipPrefixes()
    {
        while (!Failed)
        {
            if (TakeWord("!"))
            {
                continue;
            }

            if (!TakeWord("time"))
            {
                return true;
            }

            while (TakeWord("-p") || TakeWord("--"))
            {
            }

            if (AtEnd || Here is '\n' or ';' or '&' or '|' or ')')
            {
                return false;
            }
        }

        return true;
    }

    private ShellNode Command()
    {
        SkipBlanks();

        if (AtEnd)
        {
            Fail();
        }

        ReadOnlySpan<char> word = PeekWord();

        if (Here != '(' && !Opens(word))
        {
            return ShellChars.Closes(word) ? Wrong() : Simple();
        }

        if (!Enter())
        {
            return new(NodeKind.Simple, Offset);
        }

        ShellNode node = Here == '(' ? Parentheses() : Compound(word.ToString());

        while (node.Kind is not (NodeKind.Function or NodeKind.Coproc) && Redirect(node))
        {
        }

        Leave();
        return node;
    }

    private ShellNode Wrong()
    {
        Fail();
        return new(NodeKind.Simple, Offset);
    }

    private static bool Opens(ReadOnlySpan<char> word) => word is "if" or "while" or "until" or "for" or "select"
        or "case" or "function" or "{" or "[[" or "coproc";
}

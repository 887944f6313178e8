using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

internal sealed partial class Session
{
    // How many stages of pipelines and commands in the background it is followed in.
    private int _forks;

    private Feed Node(ShellNode node, Feed input)
    {
        if (IsOver || !Work.Spend(4))
        {
            return Feed.Local;
        }

        // What a substitution within reads is what the node reads, and not what is around it.
        Feed outer = _input;
        _input = input;
        Feed output = node.Kind switch
        {
            NodeKind.List => Items(node, input),
            NodeKind.Pipeline => Stages(node, input),
            NodeKind.Simple => Simple(node, input),
            NodeKind.Function => Define(node),
            _ => Compound(node, input),
        };
        _input = outer;

        return output;
    }

    private Feed Items(ShellNode list, Feed input)
    {
        Feed output = Feed.None;

        foreach (ShellNode item in list.Children)
        {
            _forks += item.IsBackground ? 1 : 0;
            _maybes += item.IsBackground || item.IsConditional ? 1 : 0;
            output = output.With(Node(item, input));
            _forks -= item.IsBackground ? 1 : 0;
            _maybes -= item.IsBackground || item.IsConditional ? 1 : 0;
        }

        return output;
    }

    private Feed Stages(ShellNode pipeline, Feed input)
    {
        if (pipeline.Children is [var only])
        {
            return Node(only, input);
        }

        _forks++;
        _maybes++;

        foreach (ShellNode stage in pipeline.Children)
        {
            input = Node(stage, input);
        }

        _forks--;
        _maybes--;

        return input;
    }

    private Feed Compound(ShellNode node, Feed input)
    {
        if (!Enter())
        {
            return Feed.Local;
        }

        Add(CommandFinding.Allowed);
        bool isSure = node.Kind == NodeKind.Group;
        Plumbing pipes = Redirects(node, input);
        _input = pipes.Input;
        _maybes += isSure ? 0 : 1;
        Feed output = node.Kind == NodeKind.For ? For(node, pipes.Input) : Parts(node, pipes.Input);

        if (node.Kind == NodeKind.Loop)
        {
            output = output.With(Parts(node, pipes.Input));
        }

        _maybes -= isSure ? 0 : 1;
        Leave();

        return Send(pipes, output);
    }

    private Feed Parts(ShellNode node, Feed input)
    {
        Feed output = Feed.None;

        foreach (ShellWord word in node.Words)
        {
            Expansion.Single(this, word);
        }

        foreach (ShellNode child in node.Children)
        {
            output = output.With(Node(child, input));
        }

        return output;
    }

    // Each word in turn where there are few, and all of them are known.
    private Feed For(ShellNode node, Feed input)
    {
        List<Arg> values = [];

        foreach (ShellWord word in node.Words)
        {
            Expansion.Words(this, word, values);
        }

        if (node.Name is null || values.Count is 0 or > 16 || values.Exists(static value => !value.IsLiteral))
        {
            Feed? hole = values.Find(static value => !value.IsLiteral).Hole;
            values = [new(Marks.Hole.ToString(), hole ?? Feed.Local)];
        }

        Feed output = Feed.None;

        foreach (Arg value in values)
        {
            Put(node.Name ?? "", value);
            output = node.Children.Aggregate(output, (all, child) => all.With(Node(child, input)));
        }

        if (values.Count == 1)
        {
            output = node.Children.Aggregate(output, (all, child) => all.With(Node(child, input)));
        }

        return output;
    }

    /// <summary>Follows a substitution.</summary>
    internal Feed Substitute(ShellNode? body)
    {
        if (body is null || !Enter())
        {
            return Feed.Local;
        }

        _maybes++;
        Feed output = Node(body, _input);
        _maybes--;
        Leave();

        return output;
    }

    /// <summary>Follows a process whose output, or input, is a file to a command.</summary>
    internal Feed Process(WordPart part)
    {
        if (part.Text == ">" && part.Body is { } reader)
        {
            (_readers ??= []).Add(reader);
            return Feed.Local;
        }

        return Substitute(part.Body);
    }
}

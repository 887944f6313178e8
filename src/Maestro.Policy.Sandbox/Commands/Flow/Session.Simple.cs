using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Rules;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

internal sealed partial class Session
{
    private Feed _input = Feed.None;
    private List<ShellNode>? _readers;

    // Whether a file that is open may be a connection.
    private bool _isConnected;

    private Feed Simple(ShellNode node, Feed input)
    {
        _offset = node.Offset;
        _name = null;
        Plumbing pipes = Redirects(node, input);
        _input = pipes.Input;
        List<Arg> words = new(node.Words.Count);

        foreach (ShellWord word in node.Words)
        {
            Expansion.Words(this, word, words);
        }

        _offset = node.Offset;
        Feed output = words.Count == 0 ? Bare(node, pipes.Input) : WithPrefix(node, words, pipes.Input);

        return Send(pipes, output);
    }

    // Assignments and redirections alone: $(<file) is what is in the file.
    private Feed Bare(ShellNode node, Feed input)
    {
        Add(CommandFinding.Allowed);

        foreach (ShellWord assignment in node.Assignments)
        {
            if (assignment.Assignment() is var (name, value, isAppended))
            {
                Assign(name, Expansion.Single(this, value), isAppended, false);
            }
        }

        return node.Words.Count == 0 && node.Assignments.Count == 0 ? input : Feed.None;
    }

    private Feed WithPrefix(ShellNode node, List<Arg> words, Feed input)
    {
        if (node.Assignments.Count == 0)
        {
            return Run(new(words, 0, input));
        }

        List<(string, Arg?)> before = [];
        bool reads = words[0].Plain == "read";

        foreach (ShellWord assignment in node.Assignments)
        {
            if (assignment.Assignment() is var (name, value, isAppended))
            {
                before.Add((name, Variable(name)));
                Assign(name, Expansion.Single(this, value), isAppended, reads);
            }
        }

        Feed output = Run(new(words, 0, input));

        foreach ((string name, Arg? value) in before)
        {
            Restore(name, value);
        }

        return output;
    }

    private Plumbing Redirects(ShellNode node, Feed input)
    {
        List<string>? files = null;
        bool isTaken = false;
        bool isShared = false;

        foreach (ShellRedirect redirect in node.Redirects)
        {
            if (redirect.Target is null)
            {
                continue;
            }

            Arg target = Expansion.Single(this, redirect.Target);

            if (redirect.IsHere)
            {
                input = redirect.Sign == "<<<" ? new Arg(target.Text + "\n", target.Hole).AsFeed() : target.AsFeed();
                input = target.Text is [Marks.Hole] or [Marks.Holes] ? target.AsFeed() : input;
            }
            else if (Devices.IsNetwork(target.Plain))
            {
                input = Feed.Remote;
                _isConnected = true;
            }
            else if (redirect.IsInput)
            {
                input = redirect.Sign == "<&" ? _isConnected ? Feed.Remote : input
                    : redirect.Descriptor > 0 ? input.With(File(target)) : File(target);

                if (redirect.Sign == "<>")
                {
                    Written(target);
                }
            }
            else if (redirect.Sign != ">&" || !Descriptors.IsOne(target.Plain))
            {
                Written(target);
                (files ??= []).Add(target.Plain);
                isTaken |= redirect.Descriptor is -1 or 1 && !isShared && !Descriptors.IsStream(target.Plain);
            }
            else
            {
                // What another number was joined with before stays open: 2>&1 >file.
                isShared |= redirect.Descriptor > 1 && target.Plain == "1";
            }
        }

        return new(input, files, isTaken);
    }

    // What goes to a file may be run from there.
    private Feed Send(Plumbing pipes, Feed output)
    {
        List<ShellNode>? readers = _readers;
        _readers = null;

        foreach (ShellNode reader in readers ?? [])
        {
            Node(reader, output);
        }

        foreach (string file in pipes.Files ?? [])
        {
            Keep(file, output);
        }

        return pipes.IsTaken ? Feed.None : output;
    }

    /// <summary>Looks at a file that is written.</summary>
    internal void Written(Arg file)
    {
        if (Devices.IsRaw(file.Text))
        {
            Add(CommandFinding.BlockedEquivalent);
        }
    }
}

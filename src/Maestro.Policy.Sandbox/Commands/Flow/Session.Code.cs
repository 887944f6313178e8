using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

internal sealed partial class Session
{
    // A text within a text within a text is looked at; what is deeper is what an attacker writes.
    private const int MostTrials = 4;

    private readonly int _trials;

    /// <summary>Whether what is followed is run for each entry of a list.</summary>
    internal bool IsFed { get; set; }

    /// <summary>What fills the holes of the text that is followed.</summary>
    internal Feed? OuterHole { get; private set; }

    /// <summary>Judges a text that a shell is given, and says what it writes.</summary>
    /// <param name="code">The text.</param>
    /// <param name="input">What its commands read.</param>
    internal Feed Code(Arg code, Feed input)
    {
        Feed feed = code.AsFeed();

        if (feed.Kind is FeedKind.None or FeedKind.Literal)
        {
            return Nested(feed.Text ?? "", null, input);
        }

        Add(feed.Kind == FeedKind.Remote ? CommandFinding.RemoteCode
            : feed.Kind == FeedKind.Decoded ? CommandFinding.ObfuscatedCode : CommandFinding.IndirectCode);

        if (code.Plain is not [Marks.Hole])
        {
            // Where it isn't known, it may be nothing.
            Maybe(code.Plain, code.Hole);
        }

        if (feed.Text is { } text && text != code.Plain)
        {
            Maybe(text, feed.Kind > FeedKind.Literal && Marks.HasHole(text) ? Feed.Local : null);
        }

        return feed.IsUntrusted ? feed : Feed.Local;
    }

    /// <summary>Judges what a shell reads as its commands.</summary>
    internal Feed Code(Feed feed) => feed.Kind switch
    {
        FeedKind.None => Indirect(),
        FeedKind.Literal => Nested(feed.Text!, null, Feed.None),
        _ => Code(new(Marks.Hole.ToString(), feed), Feed.None),
    };

    /// <summary>Judges a text apart.</summary>
    /// <returns>What is found in it; the mildest where it can't be read.</returns>
    internal CommandFinding Try(string text, Feed? hole = null)
    {
        if (_trials >= MostTrials || IsOver)
        {
            return CommandFinding.NoCommand;
        }

        Session trial = new(this);
        trial.Nested(text, hole, Feed.None);

        return trial._worst.Finding is CommandFinding.Unparseable ? CommandFinding.NoCommand : trial._worst.Finding;
    }

    /// <summary>Judges a program apart.</summary>
    internal CommandFinding Try(Invocation call)
    {
        if (_trials >= MostTrials || IsOver)
        {
            return CommandFinding.NoCommand;
        }

        Session trial = new(this) { OuterHole = OuterHole };
        trial.Run(call);

        return trial._worst.Finding;
    }

    /// <summary>Whether a finding is a refusal.</summary>
    internal static bool IsRefusal(CommandFinding finding) => finding < CommandFinding.ConfirmListed;

    private Feed Indirect()
    {
        Add(CommandFinding.IndirectCode);
        return Feed.Local;
    }

    private void Maybe(string text, Feed? hole)
    {
        CommandFinding finding = Try(text, hole);

        if (IsRefusal(finding))
        {
            Add(finding);
        }
    }

    private Feed Nested(string text, Feed? hole, Feed input)
    {
        if (!Enter())
        {
            return Feed.Local;
        }

        Feed? outer = OuterHole;
        OuterHole = hole;
        Feed output = Follow(text, _offset, input);
        OuterHole = outer;
        Leave();

        return output;
    }

    private Feed Follow(string text, int origin, Feed input)
    {
        ShellNode? list = ShellParser.Parse(text, _depth, origin, Work, out CommandFinding fault);

        if (list is null)
        {
            Add(fault);
            return Feed.Local;
        }

        return Node(list, input);
    }
}

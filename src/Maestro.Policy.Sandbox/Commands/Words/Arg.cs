using Maestro.Policy.Sandbox.Commands.Flow;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>A word as a program gets it, as far as that is known.</summary>
/// <param name="Text">The text, with <see cref="Marks"/>.</param>
/// <param name="Hole">What fills the holes; <see langword="null"/> without holes.</param>
internal readonly record struct Arg(string Text, Feed? Hole = null)
{
    internal bool IsLiteral => Hole is null;

    /// <summary>The text with characters for marks.</summary>
    internal string Plain => Marks.Plain(Text);

    /// <summary>Whether it may be more than one word.</summary>
    internal bool MaySplit => Text.Contains(Marks.Holes, StringComparison.Ordinal);

    internal bool IsOption => Text.Length > 1 && Text[0] == '-';

    /// <summary>The text as what flows somewhere.</summary>
    internal Feed AsFeed()
    {
        string plain = Plain;

        return Hole is null ? Feed.Literal(plain)
            : plain is [Marks.Hole] && Hole.Kind != FeedKind.None ? Hole
            : new(Hole.Kind > FeedKind.Local ? Hole.Kind : FeedKind.Local, plain);
    }

    /// <summary>The word, when what isn't known in it is a text.</summary>
    internal Arg Filled(string text) => IsLiteral ? this : new(Text
        .Replace(Marks.Hole.ToString(), text, StringComparison.Ordinal)
        .Replace(Marks.Holes.ToString(), text, StringComparison.Ordinal));

    internal Arg From(int start) => this with { Text = Text[start..] };
}

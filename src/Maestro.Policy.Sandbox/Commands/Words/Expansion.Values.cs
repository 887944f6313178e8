using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;

namespace Maestro.Policy.Sandbox.Commands.Words;

internal sealed partial class Expansion
{
    private void Parameter(WordPart part)
    {
        Arg? operand = Operand(part);
        bool isPlain = part.Operator.Length == 0
            || (part.Operator == "x" && operand?.Plain is "[@]" or "[*]" or "[0]");
        Arg? value = session.Variable(part.Text);

        if (value is { } known && (isPlain || (part.Operator is ":-" or "-" or ":=" or "=" or ":?" or "?"
            && known.Text.Length > 0)))
        {
            Known(known, part.IsQuoted);
        }
        else if (value is { Text: "" } && part.Operator is ":-" or ":=" && operand is { } otherwise)
        {
            Known(otherwise, part.IsQuoted);
        }
        else if (value is { Text.Length: > 0 } && part.Operator is ":+" or "+" && operand is { } instead)
        {
            Known(instead, part.IsQuoted);
        }
        else if (part is { Text: "IFS", IsQuoted: false })
        {
            // Whatever is left of it divides words.
            _text.Append(Marks.Split);
        }
        else if (value is not { Text: "" } || part.Operator is not (":+" or ":?" or "?"))
        {
            Feed feed = value?.Hole ?? (part.Text is "SHELL" or "BASH" ? Feed.Shell : Feed.Local);
            Unknown(operand is { } other && part.Operator is not ("" or "x" or "!")
                ? feed.With(other.AsFeed().Filtered()) : feed, part.IsQuoted);
        }
    }

    private Arg? Operand(WordPart part) => part.Operand is null ? null : Single(session, part.Operand);

    private void Known(Arg value, bool isQuoted)
    {
        if (_text.Length + value.Text.Length > CommandPolicy.MaxLength || !session.Work.Spend(value.Text.Length))
        {
            session.Add(CommandFinding.TooComplex);
            return;
        }

        foreach (char c in value.Text)
        {
            _text.Append(isQuoted ? c
                : c is ' ' or '\t' or '\n' ? Marks.Split
                : c == Marks.Hole ? Marks.Holes
                : Marks.Pattern(c));
        }

        _hole = value.Hole is null ? _hole : _hole?.With(value.Hole) ?? value.Hole;
    }

    private void Flow(Feed feed, bool isQuoted)
    {
        if (feed.Kind == FeedKind.Literal)
        {
            Known(new(feed.Text!.TrimEnd('\n'), Marks.HasHole(feed.Text) ? Feed.Local : null), isQuoted);
        }
        else if (feed.Kind != FeedKind.None)
        {
            Unknown(feed, isQuoted);
        }
    }

    private void Unknown(Feed feed, bool isQuoted)
    {
        _text.Append(isQuoted ? Marks.Hole : Marks.Holes);
        _hole = _hole?.With(feed) ?? feed;
    }
}

using System.Buffers;
using System.Text;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Reading;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>Makes of a word as it is written what a program gets.</summary>
/// <param name="session">The judgement that it is for; what a word runs is judged there.</param>
internal sealed partial class Expansion(Session session)
{
    private static readonly SearchValues<char> Special =
        SearchValues.Create("*?[{\udfff\udffe");

    private readonly StringBuilder _text = new();
    private Feed? _hole;
    private bool _hasQuotes;

    /// <summary>The words that a word becomes.</summary>
    internal static void Words(Session session, ShellWord word, List<Arg> into)
    {
        if (word.Plain is { } plain && IsSimple(plain))
        {
            into.Add(new(plain));
            return;
        }

        Expansion expansion = new(session);
        expansion.Append(word, word.Parts.Exists(
            static part => part is { Kind: PartKind.Literal, IsQuoted: false }
                && part.Text.Contains('{', StringComparison.Ordinal)));
        expansion.Divide(into);
    }

    /// <summary>The one word that a word becomes where none is divided.</summary>
    internal static Arg Single(Session session, ShellWord word)
    {
        if (word.Plain is { } plain && IsSimple(plain))
        {
            return new(plain);
        }

        Expansion expansion = new(session);
        expansion.Append(word, false);
        string text = expansion._text.Replace(Marks.Split, ' ').ToString();

        return new(text, expansion.HoleOf(text));
    }

    private static bool IsSimple(string text) =>
        text is "[" || (text.Length > 0 && text[0] != '~' && text.AsSpan().IndexOfAny(Special) < 0
            && text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0);

    private void Append(ShellWord word, bool hasBraces)
    {
        for (int i = 0; i < word.Parts.Count; i++)
        {
            WordPart part = word.Parts[i];

            switch (part.Kind)
            {
                case PartKind.Literal when part.IsQuoted:
                    _hasQuotes = true;
                    _text.Append(part.Text);
                    break;
                case PartKind.Literal:
                    Literal(part.Text, hasBraces);
                    break;
                default:
                    _hasQuotes |= part.IsQuoted;
                    Value(part);
                    break;
            }
        }
    }

    private void Literal(string text, bool hasBraces)
    {
        foreach (char c in text)
        {
            _text.Append(
                c == '~' && _text.Length == 0 ? Marks.Home
                : !hasBraces ? Marks.Pattern(c)
                : c switch { '{' => Marks.Open, ',' => Marks.Comma, '}' => Marks.Close, _ => Marks.Pattern(c) });
        }
    }

    private void Value(WordPart part)
    {
        switch (part.Kind)
        {
            case PartKind.Parameter:
                Parameter(part);
                break;
            case PartKind.Command:
                Flow(session.Substitute(part.Body), part.IsQuoted);
                break;
            case PartKind.Process:
                Feed feed = session.Process(part);
                Unknown(feed.Kind == FeedKind.None ? Feed.Local : feed, true);
                break;
            case PartKind.Arithmetic:
                Operand(part);
                _text.Append('0');
                break;
            default:
                Elements(part.Words ?? []);
                break;
        }
    }

    private void Elements(List<ShellWord> words)
    {
        List<Arg> args = [];

        foreach (ShellWord word in words)
        {
            Words(session, word, args);
        }

        foreach (Arg arg in args)
        {
            _text.Append(_text.Length > 0 ? Marks.Split : "").Append(arg.Text);
            _hole = arg.Hole is null ? _hole : _hole?.With(arg.Hole) ?? arg.Hole;
        }
    }

    // Holes of a text that is read within another are those of the argument that it came from.
    private Feed? HoleOf(string text) => !Marks.HasHole(text) ? null : _hole ?? session.OuterHole ?? Feed.Local;

    private void Divide(List<Arg> into)
    {
        string whole = _text.ToString();
        List<string>? words = whole.Contains(Marks.Open, StringComparison.Ordinal)
            ? Braces.Expand(whole, session.Work) : [whole];

        if (words is null)
        {
            session.Add(CommandFinding.TooComplex);
            return;
        }

        foreach (string word in words)
        {
            foreach (string piece in word.Split(Marks.Split))
            {
                if (piece.Length > 0 || (_hasQuotes && whole.Length == 0))
                {
                    into.Add(new(piece, HoleOf(piece)));
                }
            }
        }
    }
}

using Maestro.Policy.Sandbox.Commands.Flow;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>A program with its arguments, and what it reads.</summary>
/// <param name="words">All words.</param>
/// <param name="start">Which of them is the program.</param>
/// <param name="input">What it reads.</param>
internal sealed class Invocation(IReadOnlyList<Arg> words, int start, Feed input)
{
    internal Feed Input { get; } = input;

    /// <summary>Whether it is run for each entry of a list.</summary>
    internal bool IsFed { get; init; }

    /// <summary>The program's name, without path and such.</summary>
    internal string Name { get; set; } = "";

    /// <summary>How many words there are, with the program.</summary>
    internal int Count => words.Count - start;

    /// <summary>The program is 0.</summary>
    internal Arg this[int i] => words[start + i];

    /// <summary>The text of a word, with characters for marks; empty beyond the end.</summary>
    internal string Plain(int i) => i < Count ? words[start + i].Plain : "";

    /// <summary>What begins at a word.</summary>
    internal Invocation From(int i) => new(words, start + i, Input) { IsFed = IsFed };

    internal Invocation Of(IReadOnlyList<Arg> other, bool isFed = false) => new(other, 0, Input) { IsFed = isFed };

    internal Invocation Reading(Feed other) => new(words, start, other) { IsFed = IsFed, Name = Name };

    /// <summary>Words, the program among them, from one on.</summary>
    internal List<Arg> Rest(int i)
    {
        List<Arg> rest = [];

        for (; i < Count; i++)
        {
            rest.Add(this[i]);
        }

        return rest;
    }

    /// <summary>Words joined as a shell joins them that reads them again.</summary>
    internal Arg Joined(int i)
    {
        if (i >= Count)
        {
            return new("");
        }

        Feed? hole = null;
        List<string> texts = [];

        for (; i < Count; i++)
        {
            texts.Add(this[i].Plain);
            hole = this[i].Hole is { } other ? hole?.With(other) ?? other : hole;
        }

        return new(string.Join(' ', texts), hole);
    }

    /// <summary>Whether a word is among the arguments before a <c>--</c>.</summary>
    internal bool Has(params ReadOnlySpan<string> options)
    {
        for (int i = 1; i < Count && this[i].Text != "--"; i++)
        {
            if (options.Contains(this[i].Plain))
            {
                return true;
            }
        }

        return false;
    }
}

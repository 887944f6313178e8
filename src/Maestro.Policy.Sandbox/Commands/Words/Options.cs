namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>The options and operands of a program, read as most programs read them.</summary>
internal sealed class Options
{
    private static readonly string[] Letters = [.. Enumerable.Range(0, 128).Select(static c => $"-{(char)c}")];

    private readonly List<(string Name, Arg Value)> _found = [];

    private Options(int first) => First = first;

    /// <summary>Where the first operand is, or the end.</summary>
    internal int First { get; private set; }

    /// <summary>All operands, where options may follow them.</summary>
    internal List<Arg> Operands { get; } = [];

    internal IReadOnlyList<(string Name, Arg Value)> Found => _found;

    /// <summary>Whether an option can't be known.</summary>
    internal bool HasHole { get; private set; }

    /// <summary>Reads.</summary>
    /// <param name="call">The program.</param>
    /// <param name="letters">Letters of options that have a value.</param>
    /// <param name="names">Names of long options that have one, in blanks.</param>
    /// <param name="mixes">Whether options may follow operands.</param>
    /// <returns>What was found.</returns>
    internal static Options Read(Invocation call, string letters = "", string names = "", bool mixes = false)
    {
        Options options = new(call.Count);
        bool hasFirst = false;
        bool isOver = false;

        for (int i = 1; i < call.Count; i++)
        {
            Arg arg = call[i];

            if (!isOver && arg.Text == "--")
            {
                isOver = true;
            }
            else if (isOver || !arg.IsOption)
            {
                options.First = hasFirst ? options.First : i;
                hasFirst = true;
                options.Operands.Add(arg);
                isOver |= !mixes;
            }
            else
            {
                options.HasHole |= Marks.HasHole(arg.Text.AsSpan())
                    && !arg.Text.Contains('=', StringComparison.Ordinal);
                i = arg.Text.StartsWith("--", StringComparison.Ordinal)
                    ? options.Long(call, i, names) : options.Short(call, i, letters);
            }
        }

        return options;
    }

    internal bool Has(params ReadOnlySpan<string> names)
    {
        foreach ((string name, _) in _found)
        {
            if (names.Contains(name))
            {
                return true;
            }
        }

        return false;
    }

    internal Arg? Value(params ReadOnlySpan<string> names)
    {
        Arg? last = null;

        foreach ((string name, Arg value) in _found)
        {
            last = names.Contains(name) ? value : last;
        }

        return last;
    }

    /// <summary>Whether a long option is given, or so much of it that it can't be another.</summary>
    internal bool HasLong(string name, int least)
    {
        foreach ((string found, _) in _found)
        {
            if (found.Length >= least + 2 && name.StartsWith(found.AsSpan(2), StringComparison.OrdinalIgnoreCase)
                && found.StartsWith("--", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private int Long(Invocation call, int i, string names)
    {
        Arg arg = call[i];
        int sign = arg.Text.IndexOf('=', StringComparison.Ordinal);

        if (sign > 0)
        {
            _found.Add((Marks.Plain(arg.Text[..sign]), arg.From(sign + 1)));
            return i;
        }

        string name = arg.Plain;
        bool hasValue = i + 1 < call.Count && names.Contains($" {name[2..]} ", StringComparison.Ordinal);
        _found.Add((name, hasValue ? call[i + 1] : new("")));

        return hasValue ? i + 1 : i;
    }

    private int Short(Invocation call, int i, string letters)
    {
        Arg arg = call[i];

        for (int at = 1; at < arg.Text.Length; at++)
        {
            string name = Name(Marks.Plain(arg.Text[at].ToString())[0]);

            if (!letters.Contains(arg.Text[at], StringComparison.Ordinal))
            {
                _found.Add((name, new("")));
            }
            else if (at + 1 < arg.Text.Length)
            {
                _found.Add((name, arg.From(at + 1)));
                break;
            }
            else
            {
                _found.Add((name, i + 1 < call.Count ? call[i + 1] : new("")));
                return i + 1;
            }
        }

        return i;
    }

    private static string Name(char letter) => letter < 128 ? Letters[letter] : $"-{letter}";
}

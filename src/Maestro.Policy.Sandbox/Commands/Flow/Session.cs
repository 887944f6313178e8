using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>One judgement: follows what a command would do, without doing it, and keeps the gravest finding.</summary>
/// <remarks>Whatever could run is followed as if it did; what isn't known is never taken for harmless.</remarks>
internal sealed partial class Session
{
    private readonly CommandPolicy _policy;
    private CommandReading _worst = new(CommandFinding.NoCommand, null, 0);
    private int _depth;
    private int _offset;
    private string? _name;

    internal Session(CommandPolicy policy) => (_policy, Work) = (policy, new());

    // What is tried apart shares the work and the depth, and nothing else.
    private Session(Session outer) => (_policy, Work, _depth, _offset, _trials, IsFed) =
        (outer._policy, outer.Work, outer._depth, outer._offset, outer._trials + 1, outer.IsFed);

    internal WorkBudget Work { get; }

    internal bool IsStrict => _policy.Profile == CommandProfile.Strict;

    private bool IsOver => _worst.Finding is CommandFinding.TooComplex || Work.IsSpent;

    /// <summary>Judges a text.</summary>
    internal CommandReading Text(string? text)
    {
        if (text is null)
        {
            return new(CommandFinding.InvalidInput, null, 0);
        }

        if (text.Length > CommandPolicy.MaxLength)
        {
            return new(CommandFinding.TooComplex, null, 0);
        }

        string lines = text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;

        if (!TextGate.IsHonest(lines))
        {
            return new(CommandFinding.DeceptiveText, null, 0);
        }

        Follow(lines, -1, Feed.None);
        return Result();
    }

    /// <summary>Judges an argument vector.</summary>
    internal CommandReading Arguments(IReadOnlyList<string?>? arguments)
    {
        if (arguments is null || arguments.Count == 0 || arguments.Contains(null)
            || string.IsNullOrWhiteSpace(arguments[0]))
        {
            return new(CommandFinding.InvalidInput, null, 0);
        }

        long length = 0;
        List<Arg> words = new(arguments.Count);

        for (int i = 0; i < arguments.Count; i++)
        {
            string word = arguments[i]!;
            length += word.Length + 1;

            if (length > CommandPolicy.MaxLength + 1)
            {
                return new(CommandFinding.TooComplex, null, i);
            }

            if (!TextGate.IsHonest(word.Replace("\r\n", "\n", StringComparison.Ordinal)))
            {
                return new(CommandFinding.DeceptiveText, null, i);
            }

            words.Add(new(word));
        }

        Run(new(words, 0, Feed.None));
        return Result();
    }

    /// <summary>Puts a finding on record; the gravest stays.</summary>
    internal void Add(CommandFinding finding)
    {
        if (finding < _worst.Finding)
        {
            _worst = new(finding, _name, _offset);
        }
    }

    /// <summary>Puts a finding on record that only the strict profile makes.</summary>
    internal void AddStrict(CommandFinding finding)
    {
        if (IsStrict)
        {
            Add(finding);
        }
    }

    private CommandReading Result() => Work.IsSpent && _worst.Finding > CommandFinding.TooComplex
        ? new(CommandFinding.TooComplex, null, 0) : _worst;

    private bool Enter()
    {
        if (++_depth > CommandPolicy.MaxDepth)
        {
            Add(CommandFinding.TooComplex);
        }

        return !IsOver;
    }

    private void Leave() => _depth--;
}

using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Rules;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

internal sealed partial class Session
{
    private static readonly Arg Anything = new(Marks.Hole.ToString(), Feed.Local);

    // How many levels up the first command is that may not run.
    private int _maybes;
    private Dictionary<string, Arg>? _variables;
    private Dictionary<string, ShellNode>? _functions;
    private Dictionary<string, string>? _aliases;
    private Dictionary<string, Feed>? _files;
    private List<(string Name, int Forks)>? _active;

    /// <summary>The words after the command's own, or after <c>set --</c>; <see langword="null"/> when they aren't
    /// known.</summary>
    internal List<Arg>? Positional { get; set; }

    /// <summary>What a variable is.</summary>
    /// <returns><see langword="null"/> when nothing is known.</returns>
    internal Arg? Variable(string name) =>
        _variables is not null && _variables.TryGetValue(name, out Arg value) ? value
        : name switch
        {
            "HOME" => new(Marks.Home.ToString()),
            "PWD" => new("."),
            "IFS" => new(" \t\n"),
            "?" or "#" or "$" or "!" or "UID" or "EUID" or "PPID" or "RANDOM" or "SECONDS" or "LINENO" => new("0"),
            _ => Position(name),
        };

    /// <summary>Gives a variable a value, which may be looked up, or run, later.</summary>
    internal void Assign(string name, Arg value, bool isAppended, bool isForRead)
    {
        if (isAppended)
        {
            Arg old = Variable(name) ?? Anything;
            value = new(old.Text + value.Text, old.Hole is null ? value.Hole : old.Hole.With(value.Hole ?? old.Hole));
        }

        Variables.Judge(this, name, value, isForRead);

        if (_maybes > 0 && _variables is not null && _variables.TryGetValue(name, out Arg before)
            && before.Text != value.Text)
        {
            value = Anything with { Hole = before.AsFeed().With(value.AsFeed()).Filtered() };
        }

        Put(name, value);
    }

    /// <summary>Gives a variable a value that isn't known.</summary>
    internal void Put(string name, Arg value) => (_variables ??= new(StringComparer.Ordinal))[name] = value;

    /// <summary>Defines another name for a command.</summary>
    internal void Alias(string name, string text) => (_aliases ??= new(StringComparer.Ordinal))[name] = text;

    /// <summary>Remembers what is in a file.</summary>
    internal void Keep(string file, Feed content)
    {
        if (content.Kind is FeedKind.None or FeedKind.Local && content.Text is null)
        {
            return;
        }

        string name = FileName(file);
        _files ??= new(StringComparer.Ordinal);
        _files[name] = _files.TryGetValue(name, out Feed? before) ? before.With(content) : content;
    }

    /// <summary>What is in a file that was written before.</summary>
    /// <returns><see langword="null"/> when none was.</returns>
    internal Feed? Kept(string file) => _files?.GetValueOrDefault(FileName(file));

    /// <summary>What a file holds.</summary>
    internal Feed File(Arg file) => Kept(file.Plain)
        ?? (file.Hole is { Kind: not FeedKind.None } hole && file.Text is [_] ? hole.Filtered() : Feed.Local);

    /// <summary>Gives a variable the value back that it had.</summary>
    internal void Restore(string name, Arg? value)
    {
        if (value is { } known)
        {
            Put(name, known);
        }
        else
        {
            _variables?.Remove(name);
        }
    }

    private Arg? Position(string name)
    {
        if (Positional is null || name.Length == 0)
        {
            return null;
        }

        if (name is "@" or "*")
        {
            IEnumerable<Arg> rest = Positional.Skip(1);
            return new(string.Join(Marks.Split, rest.Select(static arg => arg.Text)), HoleOf(rest));
        }

        return char.IsAsciiDigit(name[0]) && int.TryParse(name, out int at)
            ? at < Positional.Count ? Positional[at] : new("") : null;
    }

    private static Feed? HoleOf(IEnumerable<Arg> args) => args.Aggregate(
        (Feed?)null, static (hole, arg) => arg.Hole is null ? hole : hole?.With(arg.Hole) ?? arg.Hole);

    // The same file may be written with and without its folder.
    private static string FileName(string path) => path[(path.AsSpan().TrimEnd('/').LastIndexOfAny('/', '\\') + 1)..];

    private Feed Define(ShellNode node)
    {
        (_functions ??= new(StringComparer.Ordinal))[node.Name!] = node;
        List<Arg>? outer = Positional;
        Positional = null;
        _maybes++;
        Call(node, Feed.None);
        _maybes--;
        Positional = outer;

        return Feed.None;
    }

    private Feed Call(ShellNode function, Feed input)
    {
        (string Name, int Forks) running = (_active ??= []).Find(entry => entry.Name == function.Name);

        if (running.Name is not null)
        {
            if (_forks > running.Forks)
            {
                Add(CommandFinding.ResourceExhaustion);
            }

            return Feed.Local;
        }

        if (!Enter())
        {
            return Feed.Local;
        }

        _active.Add((function.Name!, _forks));
        Feed output = function.Children.Aggregate(Feed.None, (all, body) => all.With(Node(body, input)));
        _active.RemoveAt(_active.Count - 1);
        Leave();

        return output;
    }
}

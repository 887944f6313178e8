using Maestro.Policy.Sandbox.Commands.Reading;
using Maestro.Policy.Sandbox.Commands.Rules;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Flow;

internal sealed partial class Session
{
    private const int MostWrappers = 128;

    private int _wrappers;

    /// <summary>Judges a program with its arguments, and says what it writes.</summary>
    internal Feed Run(Invocation call)
    {
        if (call.Count == 0)
        {
            return call.Input;
        }

        if (IsOver || !Work.Spend(8 + (4 * call.Count)) || ++_wrappers > MostWrappers)
        {
            Add(CommandFinding.TooComplex);
            return Feed.Local;
        }

        Add(CommandFinding.Allowed);
        Feed output = Find(call);
        _wrappers--;

        return output;
    }

    /// <summary>What a program writes that nothing particular is known of.</summary>
    internal Feed Output(Invocation call)
    {
        Feed output = call.Input.IsUntrusted ? call.Input : Feed.Local;

        for (int i = 1; i < call.Count; i++)
        {
            Feed? content = call[i].IsLiteral ? _files is null || call[i].IsOption ? null : Kept(call.Plain(i))
                : call[i].Hole!.IsUntrusted ? call[i].Hole : null;
            output = content is null ? output : output.With(content);
        }

        return output;
    }

    private Feed Find(Invocation call)
    {
        string written = call.Plain(0);
        _name = written.Length > 64 ? written[..64] : written;

        if (_aliases is not null && _aliases.Remove(written, out string? text))
        {
            Feed output = Code(new($"{text} {Quoting.Of(call.Rest(1))}", HoleOf(call.Rest(1))), call.Input);
            _aliases[written] = text;
            return output;
        }

        if (_functions is not null && _functions.TryGetValue(written, out ShellNode? function))
        {
            List<Arg>? outer = Positional;
            Positional = call.Rest(0);
            Feed output = Call(function, call.Input);
            Positional = outer;

            return Programs.Find(ProgramName.Of(written), out _) is null ? output : output.With(Named(call, written));
        }

        return call[0].IsLiteral && !Marks.HasPattern(call[0].Text) ? Named(call, written)
            : UnknownCommand.Judge(this, call);
    }

    /// <summary>Judges a program whose name is known.</summary>
    internal Feed Named(Invocation call, string written)
    {
        call.Name = ProgramName.Of(written);

        if (!System.Text.Ascii.IsValid(written))
        {
            return UnknownCommand.Foreign(this, call);
        }

        if (Kept(written) is { } content && (written.Contains('/', StringComparison.Ordinal)
            || written.Contains('\\', StringComparison.Ordinal)))
        {
            Code(content);
        }

        if (Renamed(call.Name) is { } real)
        {
            call.Name = real;
        }

        if (Programs.Find(call.Name, out string known) is { } rule)
        {
            call.Name = known;

            if (IsStrict && !ProgramName.IsInUsualPlace(written) && !_policy.IsKnown(written))
            {
                Add(CommandFinding.UnknownCommand);
            }

            BuiltinRules.Subscripts(this, call);
            return rule(this, call);
        }

        return UnknownCommand.Unlisted(this, call, written, _policy.IsKnown(written) || _policy.IsKnown(call.Name));
    }

    /// <summary>Remembers that a program is another one's copy.</summary>
    internal void Rename(string name, string real) =>
        (_renamed ??= new(StringComparer.Ordinal))[ProgramName.Of(name)] = real;

    private Dictionary<string, string>? _renamed;

    private string? Renamed(string name) => _renamed?.GetValueOrDefault(name);
}

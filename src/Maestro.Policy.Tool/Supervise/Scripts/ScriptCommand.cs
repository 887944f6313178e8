using System.CommandLine;
using System.Globalization;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Supervise.Scripts;

/// <summary>The worker that comes along, as a process of its own: what <c>maestro supervise</c> starts where no file
/// names other programs.</summary>
internal sealed class ScriptCommand(ToolHost host)
{
    /// <summary>What the command is called; it stands in no page of help.</summary>
    public const string Name = "scripted-worker";

    private const int MaxPace = 60_000;

    private readonly Argument<string> _script = new("script");
    private readonly Option<string?> _agent = new("--agent");
    private readonly Option<string?> _pace = new("--pace");
    private readonly Option<string?> _verdict = new("--verdict");

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new(Name) { _script, _agent, _pace, _verdict };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => Worker(parsed).PlayAsync(cancellation));
        return command;
    }

    private ScriptedWorker Worker(ParseResult parsed)
    {
        string name = parsed.GetValue(_script)!;
        WorkerScript script = WorkerScript.All.FirstOrDefault(one => one.Name == name)
            ?? throw new UsageException($"there is no script '{name}'.");
        int pace = parsed.GetValue(_pace) is not { } text ? 0
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int given) && given <= MaxPace
                ? given
                : throw new UsageException($"--pace is a whole number from 0 to {MaxPace}, in milliseconds.");
        return new(
            host,
            script,
            parsed.GetValue(_agent) ?? name,
            TimeSpan.FromMilliseconds(pace),
            parsed.GetValue(_verdict) ?? "approved");
    }
}

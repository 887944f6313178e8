using System.CommandLine;
using System.Globalization;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Supervise;

/// <summary>The options of <c>maestro supervise</c>; options win over the environment.</summary>
internal sealed class SuperviseOptions(ToolHost host)
{
    /// <summary>The port where none is given.</summary>
    public const int UsualPort = 8000;

    private const string LevelVariable = "ORCHESTRATOR_LOG_LEVEL";
    private const string WorkspaceVariable = "ORCHESTRATOR_WORKSPACE";
    private const int MaxPort = 65_535;

    private static readonly (string Word, LogLevel Level)[] Levels =
    [
        ("DEBUG", LogLevel.Debug), ("INFO", LogLevel.Info), ("WARNING", LogLevel.Warning),
        ("ERROR", LogLevel.Error), ("CRITICAL", LogLevel.Critical),
    ];

    private readonly Argument<string[]> _task = new("task")
    {
        Description = "What is to be done, in one argument; after -- it may begin with a dash.",
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = "TASK",
    };

    private readonly Option<string?> _target = new("--target")
    {
        Description = "The folder that is worked on; the current one by default.", HelpName = "FOLDER",
    };

    private readonly Option<string?> _workspace = new("--workspace")
    {
        Description = $"Where the session is kept; also {WorkspaceVariable}. A new folder by default.",
        HelpName = "FOLDER",
    };

    private readonly Option<string?> _port = new("--port")
    {
        Description = "1 to 65535, 8000 by default. Reserved for the dashboard: it is checked, and nothing listens.",
        HelpName = "N",
    };

    private readonly Option<bool> _noDashboard = new("--no-dashboard")
    {
        Description = "Reserved for the dashboard: there is none yet.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _verbose = new("--verbose", "-v")
    {
        Description = $"Tell every event; else {LevelVariable} says what is told, INFO by default.",
        Arity = ArgumentArity.Zero,
    };

    private readonly Option<string?> _config = new("--config")
    {
        Description = "A file with the workers and the rules; scripted workers come along.", HelpName = "FILE",
    };

    private readonly Option<bool> _resume = new("--resume")
    {
        Description = "Go on with the session of the workspace.", Arity = ArgumentArity.Zero,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_task);
        foreach (Option option in (Option[])
            [_target, _workspace, _port, _noDashboard, _verbose, _config, _resume])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">One of them can't be used.</exception>
    public SuperviseArguments Read(ParseResult parsed)
    {
        bool isVerbose = parsed.GetValue(_verbose);
        string? workspace = Given(parsed, _workspace) ?? Variable(WorkspaceVariable);
        bool isResumed = parsed.GetValue(_resume);
        return new()
        {
            Task = Task(parsed.GetValue(_task) ?? []),
            Target = Given(parsed, _target) ?? ".",
            Workspace = isResumed && workspace is null
                ? throw new UsageException($"--resume takes the --workspace, or {WorkspaceVariable}, of a session.")
                : workspace,
            Port = parsed.GetValue(_port) is { } port ? Port(port) : UsualPort,
            HasDashboard = !parsed.GetValue(_noDashboard),
            IsVerbose = isVerbose,
            LogLevel = isVerbose ? LogLevel.Debug : Level(Variable(LevelVariable)),
            Config = Given(parsed, _config),
            IsResumed = isResumed,
        };
    }

    private static string Task(string[] tasks) => tasks switch
    {
        [{ } task] when !string.IsNullOrWhiteSpace(task) => task,
        [] or [_] => throw new UsageException("Say what is to be done: supervise \"TASK\"."),
        _ => throw new UsageException("There are several tasks; put one into quotes."),
    };

    private static string? Given(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } value ? null
        : string.IsNullOrWhiteSpace(value) ? throw new UsageException($"{option.Name} is blank.")
        : value;

    private static int Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is >= 1 and <= MaxPort
            ? port
            : throw new UsageException($"--port is a whole number from 1 to {MaxPort}, not '{text}'.");

    private static LogLevel Level(string? word)
    {
        if (word is null)
        {
            return LogLevel.Info;
        }

        foreach ((string name, LogLevel level) in Levels)
        {
            if (name.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return level;
            }
        }

        throw new UsageException(
            $"{LevelVariable} is one of {string.Join(", ", Levels.Select(static level => level.Word))}, not '{word}'.");
    }

    // A variable that is blank is as good as none.
    private string? Variable(string name) => host.Variable(name) is { } value && !string.IsNullOrWhiteSpace(value)
        ? value
        : null;
}

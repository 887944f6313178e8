namespace DocOrchestrator;

/// <summary>The command line.</summary>
public sealed class Arguments
{
    /// <summary>How to call the sample.</summary>
    public const string Usage = """
        usage: DocOrchestrator --auto [--generation G]
               DocOrchestrator [--generation G] [--prompt TEXT] [--folder DIR] [--resume] [--fault KIND:FAULT]...
                               [--auto [--answer [TASK=]WORD]...] [--steps]
        G is 1.2.4 (default), 1.2.6, 1.2.7 or 1.3.5; FAULT is leak_email, break_contract or break_once
        """;

    private readonly List<string> _faults = [];
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    private Arguments()
    {
    }

    public Generation? Generation { get; private set; }

    public string? Prompt { get; private set; }

    public string Folder { get; private set; } = "documents";

    public bool IsAuto { get; private set; }

    private bool IsResumed { get; set; }

    private bool IsStepped { get; set; }

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> for what is none.</returns>
    public static Arguments? Read(string[] args)
    {
        Arguments read = new();
        for (int at = 0; at < args.Length; at++)
        {
            bool isTaken = read.TakeFlag(args[at]);
            if (!isTaken && (at + 1 == args.Length || !read.TakeOption(args[at], args[++at])))
            {
                return null;
            }
        }

        return read.IsWhole ? read : null;
    }

    // Answers are for when nobody is there, and whoever wants one run says what is to be written.
    private bool IsWhole => IsAuto
        ? Prompt is not null || !(IsResumed || IsStepped || _faults.Count > 0 || _answers.Count > 0)
        : _answers.Count == 0;

    /// <summary>The run that it asks for.</summary>
    public RunOptions ForRun(string prompt) => new(Generation ?? DocOrchestrator.Generation.All[0], prompt, Folder)
    {
        IsResumed = IsResumed, IsStepped = IsStepped, Faults = _faults, Answers = IsAuto ? _answers : null,
    };

    private bool TakeFlag(string name)
    {
        IsAuto |= name == "--auto";
        IsResumed |= name == "--resume";
        IsStepped |= name == "--steps";
        return name is "--auto" or "--resume" or "--steps";
    }

    private bool TakeOption(string name, string value)
    {
        switch (name)
        {
            case "--generation":
                Generation = DocOrchestrator.Generation.All.FirstOrDefault(one => one.Name == value);
                return Generation is not null;
            case "--prompt":
                Prompt = value;
                return true;
            case "--folder":
                Folder = value;
                return value.Length > 0;
            case "--fault":
                _faults.Add(value);
                return DocOrchestrator.Faults.IsKnown(value);
            case "--answer":
                string[] said = value.Contains('=', StringComparison.Ordinal)
                    ? value.Split('=', 2)
                    : [ScriptedPerson.Any, value];
                return _answers.TryAdd(said[0], said[1]);
            default:
                return false;
        }
    }
}

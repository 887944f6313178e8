using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>What the command line says about a simulation of the emergency contract: the reference's options, and a few
/// of ours.</summary>
internal sealed class EmergencyArguments(ToolHost host)
{
    private readonly Option<long> _runs = new("--runs")
    {
        Description = "How many runs there are; 4 by default.", DefaultValueFactory = static _ => 4,
    };

    private readonly Option<bool> _fabricate = Flag("--fabricate", "The evidence of every run is made up.");

    private readonly Option<double?> _rate = new("--fabricate-rate")
    {
        Description = "The share of runs whose evidence is made up, 0 to 1.", CustomParser = Rate,
    };

    private readonly Option<BigInteger?> _seed = new("--seed")
    {
        Description = "What runs are drawn with: any integer.", CustomParser = Seed,
    };

    private readonly Option<bool> _noReset = Flag("--no-reset", "Go on from the stores of the folder.");

    private readonly Option<bool> _noResetEval = Flag("--no-reset-eval", "Go on from the store of the evaluation.");

    private readonly Option<bool> _save = Flag(
        "--save-arl-on-abnormal", "Put the rows of abnormal runs into files; --arl-out-dir alone does it, too.");

    private readonly Option<string> _folder = Text("--arl-out-dir", "DIR", "The folder of those files.");

    private readonly Option<long> _maxFiles = Number("--max-arl-files", 1000, "How many of those files there are.");

    private readonly Option<int> _before = new("--full-context-n")
    {
        Description = "How many rows are kept before an incident; 0 by default.",
    };

    private readonly Option<EmergencyKeyMode> _keyMode = new("--key-mode")
    {
        Description = "Where the key comes from: demo (which proves nothing), file or env.", CustomParser = KeyMode,
    };

    private readonly Option<string> _keyFile = Text("--key-file", "FILE", "The file of the key; all bytes count.");

    private readonly Option<string> _keyVariable = Text("--key-env", "NAME", "The environment variable of the key.");

    private readonly Option<bool> _keepRuns = Flag("--keep-runs", "Keep every run in the result.");

    private readonly Option<long> _maxItems = Number("--queue-max-items", 1000, "How many abnormal runs are kept.");

    private readonly Option<long> _sampleRuns = Number("--sample-runs", 10, "How many runs are kept as a sample.");

    private readonly Option<string> _out = Text("--out", "FILE", "Write the whole result, in JSON.");

    private readonly Option<string> _queue = Text("--queue-csv", "FILE", "Write the abnormal runs that are kept.");

    private readonly Option<EmergencyGeneration> _generation = new("--generation")
    {
        Description = $"The generation of the contract: {GenerationNames.List}.",
        HelpName = "VERSION",
        CustomParser = GenerationNames.Parse,
    };

    private readonly Option<int> _jobs = new("--jobs")
    {
        Description = "How many threads sign rows; as many as there are cores by default. The result is the same.",
        DefaultValueFactory = static _ => 0,
    };

    private readonly Option<bool> _reference = Flag(
        "--reference", "Follow the reference also where it is unsafe: stores that can't be read, files written over.");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all =
        [
            _runs, _fabricate, _rate, _seed, _noReset, _noResetEval, _save, _folder, _maxFiles, _before, _keyMode,
            _keyFile, _keyVariable, _keepRuns, _maxItems, _sampleRuns, _out, _queue, _generation, _jobs, _reference,
        ];
        Array.ForEach(all, command.Options.Add);
    }

    /// <summary>What is to be simulated.</summary>
    public EmergencyOptions Options(ParseResult parsed)
    {
        bool isReference = parsed.GetValue(_reference);
        string folder = parsed.GetValue(_folder)!;
        int jobs = parsed.GetValue(_jobs);
        return new()
        {
            Runs = parsed.GetValue(_runs),
            Fabricates = parsed.GetValue(_fabricate),
            FabricateRate = parsed.GetValue(_rate),
            Seed = parsed.GetValue(_seed),
            KeepsStores = parsed.GetValue(_noReset),
            KeepsEvaluation = parsed.GetValue(_noResetEval),
            SavesIncidents = parsed.GetValue(_save) || (folder.Length > 0 && !isReference),
            IncidentFolder = folder,
            MaxIncidentFiles = parsed.GetValue(_maxFiles),
            RowsBefore = parsed.GetValue(_before),
            Key = Key(parsed),
            KeepsRuns = parsed.GetValue(_keepRuns),
            MaxQueueItems = parsed.GetValue(_maxItems),
            SampleRuns = parsed.GetValue(_sampleRuns),
            ResultFile = parsed.GetValue(_out)!,
            QueueFile = parsed.GetValue(_queue)!,
            Generation = parsed.GetValue(_generation),
            Jobs = jobs == 0 ? host.Processors : jobs,
            Reading = isReference ? EmergencyReading.Reference : EmergencyReading.Strict,
            Files = new DiskFiles(host.Folder),
            Time = host.Time,
        };
    }

    private EmergencyKey Key(ParseResult parsed)
    {
        (string file, string variable) = (parsed.GetValue(_keyFile)!, parsed.GetValue(_keyVariable)!);
        return parsed.GetValue(_keyMode) switch
        {
            EmergencyKeyMode.File when file.Length > 0 => EmergencyKey.FromFile(file),
            EmergencyKeyMode.Environment when variable.Length > 0 => EmergencyKey.FromEnvironment(variable),
            EmergencyKeyMode.Demo when file.Length + variable.Length == 0 => EmergencyKey.Demo,
            _ => throw new UsageException(
                "--key-mode file goes with --key-file, --key-mode env with --key-env, and demo with neither."),
        };
    }

    private static Option<bool> Flag(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero };

    private static Option<string> Text(string name, string value, string description) =>
        new(name) { Description = description, HelpName = value, DefaultValueFactory = static _ => "" };

    private static Option<long> Number(string name, long number, string description) => new(name)
    {
        Description = $"{description} {number.ToString(CultureInfo.InvariantCulture)} by default.",
        DefaultValueFactory = _ => number,
    };

    private static double? Rate(ArgumentResult argument)
    {
        string text = argument.Tokens.Single().Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double rate)
            && rate is >= 0 and <= 1)
        {
            return rate;
        }

        argument.AddError($"--fabricate-rate is a number from 0 to 1, not '{text}'.");
        return null;
    }

    private static BigInteger? Seed(ArgumentResult argument)
    {
        string text = argument.Tokens.Single().Value;
        if (BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger seed))
        {
            return seed;
        }

        argument.AddError($"--seed is an integer, not '{text}'.");
        return null;
    }

    private static EmergencyKeyMode KeyMode(ArgumentResult argument)
    {
        string text = argument.Tokens.Single().Value;
        switch (text)
        {
            case "demo":
                return EmergencyKeyMode.Demo;
            case "file":
                return EmergencyKeyMode.File;
            case "env":
                return EmergencyKeyMode.Environment;
            default:
                argument.AddError($"--key-mode is demo, file or env, not '{text}'.");
                return default;
        }
    }
}

using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Reads one profile; a faulty member is left at what it is by default.</summary>
internal sealed class ProfileReader(TextNode node, TextFaults faults)
{
    private const int MaxTries = 1000;

    private static readonly string[] Keys =
    [
        "name", "prompt", "runs", "seed", "p_continue", "faults", "enable_runaway_seal", "runaway_threshold",
        "max_attempts_per_task", "require",
    ];

    private readonly ValueReader _values = new(faults);

    public BenchmarkProfile Read()
    {
        _values.Names(node, Keys);
        BenchmarkProfile given = new() { Name = "", Prompt = "" };

        return given with
        {
            Name = _values.Name(Needed("name")),
            Prompt = _values.Text(Needed("prompt")),
            Runs = _values.Whole(Needed("runs"), BenchmarkProfile.MaxRuns, given.Runs),
            Seed = _values.Seed(Needed("seed")),
            ContinueShare = _values.Share(Needed("p_continue"), given.ContinueShare),
            Faults = Faults(node.Find("faults")),
            SealsRunaways = _values.Flag(node.Find("enable_runaway_seal")),
            RunawayThreshold = _values.Whole(node.Find("runaway_threshold"), MaxTries, given.RunawayThreshold),
            MaxAttempts = _values.Whole(node.Find("max_attempts_per_task"), MaxTries, given.MaxAttempts),
            Requirements = Requirements(node.Find("require")) ?? given.Requirements,
        };
    }

    private TextNode? Needed(string name)
    {
        TextNode? value = node.Find(name);
        if (value is null)
        {
            faults.Add(node, $"'{name}' is missing.");
        }

        return value;
    }

    private DocumentFaults Faults(TextNode? value)
    {
        DocumentFaults all = DocumentFaults.None;
        if (!_values.IsObject(value))
        {
            return all;
        }

        _values.Names(value, DocumentFaults.KnownKinds);
        foreach ((string kind, _, TextNode named) in value.Members)
        {
            if (_values.IsObject(named))
            {
                _values.Names(named, DocumentFaults.Names);
                (DocumentFault faulty, DocumentFault others) = Of(named);
                all = all.With(kind, faulty, others);
            }
        }

        return all;
    }

    private (DocumentFault Faults, DocumentFault Others) Of(TextNode named)
    {
        (DocumentFault faulty, DocumentFault others) = (DocumentFault.None, DocumentFault.None);
        foreach ((string name, _, TextNode value) in named.Members)
        {
            DocumentFault fault = DocumentFaults.TryParse(name, out DocumentFault known) ? known : DocumentFault.None;
            bool isThere = _values.Flag(value);
            faulty |= isThere ? fault : DocumentFault.None;
            others |= isThere ? DocumentFault.None : fault;
        }

        return (faulty, others);
    }

    private BenchmarkRequirements? Requirements(TextNode? value)
    {
        if (value is null || !_values.IsList(value))
        {
            return null;
        }

        BenchmarkRequirements all = BenchmarkRequirements.None;
        foreach (TextNode item in value.Items)
        {
            if (!BenchmarkProfileText.TryParse(_values.Text(item), out BenchmarkRequirements requirement))
            {
                faults.Add(item, $"It is one of {string.Join(", ", BenchmarkProfileText.RequirementNames)}.");
            }
            else if (all.HasFlag(requirement))
            {
                faults.Add(item, "It is there twice. Keep one of them.");
            }

            all |= requirement;
        }

        return all;
    }
}

using System.Numerics;
using System.Security.Cryptography;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Simulation.Emergency.Contract;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>What was asked for, checked, and as it is done.</summary>
internal sealed class BatchPlan
{
    private const int MaxJobs = 1024;
    private const int MaxDigits = 4300;

    // As long as a number may be in what is written.
    private static readonly BigInteger TooLarge = BigInteger.Pow(10, MaxDigits);

    /// <summary>Checks the options.</summary>
    /// <exception cref="ArgumentException">Options can't be meant; the message names each.</exception>
    public BatchPlan(EmergencyOptions options)
    {
        Options = options;
        if (string.Join(' ', Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        Rules = Generations.Of(options.Generation);
        Runs = Math.Max(1, options.Runs);
        Seed = options.Seed ?? (IsStrict && options.FabricateRate is > 0 and < 1 ? Draw() : null);
    }

    public EmergencyOptions Options { get; }

    public GenerationRules Rules { get; }

    /// <summary>How many runs there are.</summary>
    public long Runs { get; }

    /// <summary>What is drawn with, as far as anybody is to know.</summary>
    public BigInteger? Seed { get; }

    public bool IsStrict => Options.Reading == EmergencyReading.Strict;

    public bool SavesIncidents => Options.SavesIncidents && Options.IncidentFolder.Length > 0;

    public bool KeepsEvaluation => Options.KeepsStores || Options.KeepsEvaluation;

    /// <summary>A seed that nobody knows before.</summary>
    public static BigInteger Draw() => new(RandomNumberGenerator.GetBytes(sizeof(ulong)), isUnsigned: true);

    /// <summary>Makes sure that all that will be written can be.</summary>
    public void Probe()
    {
        IEnumerable<string> incidents = SavesIncidents ? [new IncidentFolder(Options.IncidentFolder).Index] : [];
        foreach (string name in Names().Concat(incidents))
        {
            Options.Files.Probe(name);
        }
    }

    // Of the files that are there once, without those of incidents.
    private IEnumerable<string> Names() => new[]
    {
        Options.TrustStore, Options.GrantStore, Options.EvaluationStore, Options.ResultFile, Options.QueueFile,
    }.Where(static name => name.Length > 0);

    private string? Twice() =>
        Names().CountBy(static name => name).FirstOrDefault(static name => name.Value > 1).Key;

    private string? RequestFault() =>
        AuthReader.ReadRequest(RequestText.Write("AUTHREQ", Options.AuthId, DateTimeOffset.UnixEpoch, [])).Error;

    private IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Options.FabricateRate is { } rate && !(rate is >= 0 and <= 1)
                ? FormattableString.Invariant($"FabricateRate is {rate}. Make it a number from 0 to 1.") : null,
            IsStrict && Options.Runs <= 0 ? $"Runs is {Options.Runs}. Make it 1 or more." : null,
            IsStrict && Options is { Fabricates: true, FabricateRate: not null }
                ? "Fabricates and FabricateRate are both there. Leave one of them out." : null,
            IsStrict && Options.SavesIncidents && Options.IncidentFolder.Length == 0
                ? "SavesIncidents is set, and there is no IncidentFolder. Name one." : null,
            IsStrict && RequestFault() is { } fault ? $"AuthId makes no request: {fault}." : null,
            Options.Seed is { } seed && BigInteger.Abs(seed) >= TooLarge
                ? $"Seed has more than {MaxDigits} digits. Take a shorter one." : null,
            IsStrict && Twice() is { } name ? $"Two files are called '{name}'. Give each a name of its own." : null,
            Options.Jobs is < 1 or > MaxJobs ? $"Jobs is {Options.Jobs}. Make it 1 to {MaxJobs}." : null,
            Options.TrustStore.Length * Options.GrantStore.Length * Options.EvaluationStore.Length == 0
                ? "A store has no name. Leave the names out for the usual ones." : null,
            Enum.IsDefined(Options.Reading) ? null : $"Reading is {Options.Reading}, which is none.",
            Enum.IsDefined(Options.Generation) ? null : $"Generation is {Options.Generation}, which is none.",
        ];

        return faults.OfType<string>();
    }
}

using System.Numerics;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>What to simulate. The defaults are the reference's.</summary>
/// <remarks>Read once, when the simulation begins.</remarks>
public sealed record EmergencyOptions
{
    /// <summary>How many runs there are.</summary>
    /// <value>1 or more; 4 by default. With <see cref="EmergencyReading.Reference"/> less counts as 1.</value>
    public long Runs { get; init; } = 4;

    /// <summary>Whether the evidence of every run is made up.</summary>
    /// <value><see langword="false"/> by default. Not together with <see cref="FabricateRate"/>, but for
    /// <see cref="EmergencyReading.Reference"/>, where it then doesn't count.</value>
    public bool Fabricates { get; init; }

    /// <summary>The share of runs whose evidence is made up.</summary>
    /// <value>0 to 1; <see langword="null"/>, the default, leaves it to <see cref="Fabricates"/>.</value>
    public double? FabricateRate { get; init; }

    /// <summary>What runs are drawn with.</summary>
    /// <value>An integer of at most 4,300 digits, whose sign doesn't count; <see langword="null"/>, the default, for a
    /// seed that nobody knows before. With <see cref="EmergencyReading.Strict"/> the result then says which it
    /// was.</value>
    public BigInteger? Seed { get; init; }

    /// <summary>Whether trust, grants and evaluation go on from their stores.</summary>
    /// <value><see langword="false"/>, the default, removes the stores at the beginning.</value>
    public bool KeepsStores { get; init; }

    /// <summary>Whether the evaluation goes on from its store, even when the other stores don't.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool KeepsEvaluation { get; init; }

    /// <summary>Whether the simulator gives itself the grant of the contract when none holds.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool RenewsGrant { get; init; } = true;

    /// <summary>Whether the rows of abnormal runs are put into files.</summary>
    /// <value><see langword="false"/> by default. It needs <see cref="IncidentFolder"/>.</value>
    public bool SavesIncidents { get; init; }

    /// <summary>The folder of those files, their index and their counter.</summary>
    /// <value>A path among <see cref="Files"/>; empty, the default, for none. One simulation at a time saves there, or
    /// two incidents could get one number; files are never written over all the same.</value>
    public string IncidentFolder { get; init; } = "";

    /// <summary>How many files there are at most.</summary>
    /// <value>1,000 by default; abnormal runs beyond are counted.</value>
    public long MaxIncidentFiles { get; init; } = 1000;

    /// <summary>How many rows are kept before an incident.</summary>
    /// <value>0 by default; less counts as 0.</value>
    public int RowsBefore { get; init; }

    /// <summary>How many rows are kept after an incident.</summary>
    /// <value>8 by default; less than 0 counts as 0.</value>
    public int RowsAfter { get; init; } = 8;

    /// <summary>Where the key comes from that rows are signed with.</summary>
    /// <value><see cref="EmergencyKey.Demo"/> by default.</value>
    public EmergencyKey Key { get; init; } = EmergencyKey.Demo;

    /// <summary>What rows call their chain.</summary>
    /// <value><see langword="null"/>, the default, for a name of its own that is drawn for each run.</value>
    public string? ChainId { get; init; }

    /// <summary>Whether all runs are kept, in memory and in the result.</summary>
    /// <value><see langword="false"/>, the default, keeps the first <see cref="SampleRuns"/>.</value>
    public bool KeepsRuns { get; init; }

    /// <summary>How many runs are kept as a sample.</summary>
    /// <value>10 by default; less than 0 counts as 0.</value>
    public long SampleRuns { get; init; } = 10;

    /// <summary>How many items of the queue are kept.</summary>
    /// <value>1,000 by default; those beyond, and all where it is 0 or less, are counted.</value>
    public long MaxQueueItems { get; init; } = 1000;

    /// <summary>The file that the result is written to.</summary>
    /// <value>A path among <see cref="Files"/>; empty, the default, for none.</value>
    public string ResultFile { get; init; } = "";

    /// <summary>The file that the queue is written to.</summary>
    /// <value>A path among <see cref="Files"/>; empty, the default, for none.</value>
    public string QueueFile { get; init; } = "";

    /// <summary>The store of trust.</summary>
    /// <value>A path among <see cref="Files"/>; <c>model_trust_store.json</c> by default.</value>
    public string TrustStore { get; init; } = "model_trust_store.json";

    /// <summary>The store of grants.</summary>
    /// <value>A path among <see cref="Files"/>; <c>model_grants.json</c> by default.</value>
    public string GrantStore { get; init; } = "model_grants.json";

    /// <summary>The store of the evaluation.</summary>
    /// <value>A path among <see cref="Files"/>; <c>eval_state.json</c> by default.</value>
    public string EvaluationStore { get; init; } = "eval_state.json";

    /// <summary>Where the simulation reads and writes.</summary>
    /// <value>Files in memory by default, which nobody sees.</value>
    public SimulationFiles Files { get; init; } = new MemoryFiles();

    /// <summary>The id that requests are made under.</summary>
    /// <value><c>EMG-</c> and 6 to 20 characters of A to Z and 0 to 9; <c>EMG-7K3P9Q</c> by default.</value>
    public string AuthId { get; init; } = "EMG-7K3P9Q";

    /// <summary>The clock.</summary>
    /// <value>The system's by default. Times are written with an offset of 9 hours.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Which generation of the contract is simulated.</summary>
    /// <value><see cref="EmergencyGeneration.V512"/> by default.</value>
    public EmergencyGeneration Generation { get; init; }

    /// <summary>How closely the reference is followed where it is unsafe.</summary>
    /// <value><see cref="EmergencyReading.Strict"/> by default.</value>
    public EmergencyReading Reading { get; init; }

    /// <summary>How many threads sign rows beside the one that runs.</summary>
    /// <value>1 or more; 1, the default, leaves everything to the caller's thread. The result is the same.</value>
    public int Jobs { get; init; } = 1;

    /// <summary>What is given for a run, by its number from 1.</summary>
    /// <value><see langword="null"/>, the default, for ordinary runs; so is what it returns.</value>
    public Func<long, EmergencyCase?>? Cases { get; init; }

    /// <summary>Is shown every run, in their order, by the thread that runs.</summary>
    /// <value><see langword="null"/>, the default, for nobody.</value>
    public Action<EmergencyRunView>? AfterRun { get; init; }
}

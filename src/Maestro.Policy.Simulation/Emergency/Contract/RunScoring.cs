namespace Maestro.Policy.Simulation.Emergency.Contract;

/// <summary>Which runs are scored on record.</summary>
internal enum RunScoring : byte
{
    /// <summary>Abnormal ones.</summary>
    AbnormalRuns = 0,

    /// <summary>Every one.</summary>
    EveryRun,

    /// <summary>None.</summary>
    NoRun,
}

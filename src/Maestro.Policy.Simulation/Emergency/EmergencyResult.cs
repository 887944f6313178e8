using System.Collections.Immutable;
using System.Numerics;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Results;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>What came of a simulation.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EmergencyResult
{
    internal EmergencyResult()
    {
    }

    /// <summary>What was asked for.</summary>
    /// <value>The options.</value>
    public required EmergencyOptions Options { get; init; }

    /// <summary>The generation, as it calls itself.</summary>
    /// <value>Such as <c>5.1.2</c>.</value>
    public required string Version { get; init; }

    /// <summary>What names the generation's policies. It is no hash.</summary>
    /// <value>Such as <c>POLICY_PACK#SIM#V4_8_2</c>.</value>
    public required string PolicyPack { get; init; }

    /// <summary>What rows call the key that they are signed with.</summary>
    /// <value>Such as <c>demo</c>.</value>
    public required string KeyId { get; init; }

    /// <summary>What runs were drawn with.</summary>
    /// <value><see langword="null"/> when nobody knows, or nothing was drawn.</value>
    public required BigInteger? Seed { get; init; }

    /// <summary>How many runs are done.</summary>
    /// <value>Fewer than <see cref="RunsAsked"/> when the simulation was cancelled.</value>
    public required long RunsDone { get; init; }

    /// <summary>How many runs there should be.</summary>
    /// <value>1 or more.</value>
    public required long RunsAsked { get; init; }

    /// <summary>When it was over.</summary>
    /// <value>A time with an offset of 9 hours.</value>
    public required DateTimeOffset FinishedAt { get; init; }

    /// <summary>The trust before the first run.</summary>
    /// <value>The state.</value>
    public required TrustState TrustBefore { get; init; }

    /// <summary>The trust after the last run.</summary>
    /// <value>The state.</value>
    public required TrustState TrustAfter { get; init; }

    /// <summary>How many clean runs there were before.</summary>
    /// <value>0 or more.</value>
    public required long CleanCompletionsBefore { get; init; }

    /// <summary>How many clean runs there are now.</summary>
    /// <value>0 or more.</value>
    public required long CleanCompletionsAfter { get; init; }

    /// <summary>The abnormal runs.</summary>
    /// <value>The queue.</value>
    public required EmergencyBacklog Queue { get; init; }

    /// <summary>How many abnormal runs have a file.</summary>
    /// <value>0 where files weren't asked for.</value>
    public required long SavedIncidents { get; init; }

    /// <summary>How many abnormal runs have none, since there were enough.</summary>
    /// <value>0 where files weren't asked for.</value>
    public required long SkippedIncidents { get; init; }

    /// <summary>The runs that are kept.</summary>
    /// <value>All of them or the first ones, as the options say.</value>
    public required ImmutableArray<EmergencyRun> Runs { get; init; }

    /// <summary>What of the stores couldn't be read, and why.</summary>
    /// <value>Empty where all could.</value>
    public required ImmutableArray<string> StoreFaults { get; init; }

    /// <summary>Writes the result as the reference does.</summary>
    /// <param name="output">Gets JSON in UTF-8, indented by two, with a line feed at its end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void Write(Stream output) => ResultText.Write(this, Checked(output));

    /// <summary>Writes what a repetition has to agree with: the result's <c>repro_summary</c>.</summary>
    /// <param name="output">Gets JSON in UTF-8, indented by two, with a line feed at its end.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void WriteSummary(Stream output) => SummaryText.Write(this, Checked(output));

    /// <summary>Writes the items of the queue as the reference does.</summary>
    /// <param name="output">Gets comma-separated values in UTF-8, with a header.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is <see langword="null"/>.</exception>
    public void WriteQueue(Stream output) => QueueText.WriteTable(Queue, Checked(output));

    private static Stream Checked(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output;
    }
}

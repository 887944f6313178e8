using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>Writes profiles as JSON, in the words that <see cref="BenchmarkProfileFile"/> reads.</summary>
public static class BenchmarkProfileText
{
    internal static readonly ImmutableArray<(BenchmarkRequirements Requirement, string Name)> Requirements =
    [
        (BenchmarkRequirements.Seals, "seal"),
        (BenchmarkRequirements.NoAddresses, "pii"),
        (BenchmarkRequirements.NoCrashes, "crash"),
    ];

    /// <summary>The word of each requirement.</summary>
    /// <value><c>seal</c>, <c>pii</c> and <c>crash</c>.</value>
    public static ImmutableArray<string> RequirementNames { get; } = [.. Requirements.Select(static word => word.Name)];

    /// <summary>Reads the word of a requirement.</summary>
    /// <param name="name">Such as <c>seal</c>; compared exactly.</param>
    /// <param name="requirement">The requirement; <see cref="BenchmarkRequirements.None"/> when the word is
    /// none.</param>
    /// <returns>Whether the word is a requirement's.</returns>
    public static bool TryParse(string? name, out BenchmarkRequirements requirement)
    {
        requirement = Requirements.FirstOrDefault(word => word.Name == name).Requirement;
        return requirement != BenchmarkRequirements.None;
    }

    /// <summary>Writes a profile.</summary>
    /// <param name="json">Gets it.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="reading">In the reference's reading, what it requires is left out.</param>
    /// <exception cref="ArgumentNullException">A parameter is <see langword="null"/>.</exception>
    public static void Write(
        Utf8JsonWriter json, BenchmarkProfile profile, BenchmarkReading reading = BenchmarkReading.Strict)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(profile);
        json.WriteStartObject();
        json.WriteString("name", profile.Name);
        json.WriteString("prompt", profile.Prompt);
        json.WriteNumber("runs", profile.Runs);
        WriteChance(json, profile);
        WriteFaults(json, profile);
        WriteRunaways(json, profile);
        if (reading != BenchmarkReading.Reference)
        {
            WriteRequirements(json, profile);
        }

        json.WriteEndObject();
    }

    internal static void WriteConfig(Utf8JsonWriter json, BenchmarkProfile profile)
    {
        json.WriteStartObject("config");
        WriteChance(json, profile);
        WriteRunaways(json, profile);
        WriteFaults(json, profile);
        json.WriteEndObject();
    }

    private static void WriteChance(Utf8JsonWriter json, BenchmarkProfile profile)
    {
        json.WritePropertyName("seed");
        json.WriteRawValue(profile.Seed.ToString(CultureInfo.InvariantCulture));
        BenchmarkJson.WriteFloat(json, "p_continue", profile.ContinueShare);
    }

    private static void WriteRunaways(Utf8JsonWriter json, BenchmarkProfile profile)
    {
        json.WriteBoolean("enable_runaway_seal", profile.SealsRunaways);
        json.WriteNumber("runaway_threshold", profile.RunawayThreshold);
        json.WriteNumber("max_attempts_per_task", profile.MaxAttempts);
    }

    private static void WriteFaults(Utf8JsonWriter json, BenchmarkProfile profile)
    {
        json.WriteStartObject("faults");
        foreach (string kind in profile.Faults.Kinds)
        {
            json.WriteStartObject(kind);
            foreach ((string name, bool isThere) in profile.Faults.Named(kind))
            {
                json.WriteBoolean(name, isThere);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRequirements(Utf8JsonWriter json, BenchmarkProfile profile)
    {
        json.WriteStartArray("require");
        foreach ((BenchmarkRequirements requirement, string name) in Requirements)
        {
            if (profile.Requirements.HasFlag(requirement))
            {
                json.WriteStringValue(name);
            }
        }

        json.WriteEndArray();
    }
}

using System.Text;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust.Stores;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What is unsafe in the reference, and isn't here.</summary>
public sealed class EmergencyStrictTests
{
    private const string Trust = "model_trust_store.json";
    private const string Grants = "model_grants.json";

    private static readonly EmergencyOptions Steady = new() { Time = new SteadyTime(SteadyTime.Start) };

    public static TheoryData<string, EmergencyOptions> Senseless { get; } = new()
    {
        { "Runs", Steady with { Runs = 0 } },
        { "Runs", Steady with { Runs = -1 } },
        { "FabricateRate", Steady with { FabricateRate = double.NaN } },
        { "FabricateRate", Steady with { FabricateRate = -0.001 } },
        { "FabricateRate", Steady with { FabricateRate = 1.001 } },
        { "Fabricates", Steady with { FabricateRate = 0.5, Fabricates = true } },
        { "IncidentFolder", Steady with { SavesIncidents = true } },
        { "AuthId", Steady with { AuthId = "EMG-short" } },
        { "AuthId", Steady with { AuthId = "EMG-7K3P9Q\n" } },
        { "Seed", Steady with { Seed = System.Numerics.BigInteger.Pow(10, 4300) } },
        { "Seed", Steady with { Seed = -System.Numerics.BigInteger.Pow(10, 4300) } },
        { "'out.json'", Steady with { ResultFile = "out.json", QueueFile = "out.json" } },
        { "'model_trust_store.json'", Steady with { ResultFile = "model_trust_store.json" } },
        { "Jobs", Steady with { Jobs = 0 } },
        { "Reading", Steady with { Reading = (EmergencyReading)2 } },
        { "Generation", Steady with { Generation = (EmergencyGeneration)200 } },
        { "store", Steady with { TrustStore = "" } },
        { "16", Steady with { Key = EmergencyKey.FromFile("short.key") } },
        { "named", Steady with { Key = EmergencyKey.FromFile("") } },
    };

    [Theory]
    [MemberData(nameof(Senseless), DisableDiscoveryEnumeration = true)]
    public void WhatCannotBeMeant_IsSaidBeforeAnythingIsChanged(string word, EmergencyOptions options)
    {
        MemoryFiles files = new();
        files.ReplaceText(Trust, "trust");
        files.ReplaceText(Grants, "grants");
        files.ReplaceText("short.key", "too short");

        string message = Assert.Throws<ArgumentException>(
            () => EmergencySimulator.Run(options with { Files = files })).Message;

        Assert.Contains(word, message, StringComparison.Ordinal);
        Assert.Equal("trust", files.ReadText(Trust));
        Assert.Equal("grants", files.ReadText(Grants));
    }

    [Fact]
    public void KeyFileThatIsNotThere_LeavesTheStoresAlone()
    {
        MemoryFiles files = new();
        files.ReplaceText(Trust, "trust");

        Assert.Throws<FileNotFoundException>(
            () => EmergencySimulator.Run(Steady with { Files = files, Key = EmergencyKey.FromFile("no.key") }));

        Assert.Equal("trust", files.ReadText(Trust));
    }

    [Fact]
    public void FolderThatCannotBeWritten_LeavesTheStoresAlone()
    {
        using TestFolder folder = new();
        DiskFiles files = new(folder.Path);
        files.ReplaceText(Trust, "trust");
        files.ReplaceText("taken", "a file where a folder is wanted");

        Assert.ThrowsAny<IOException>(() => EmergencySimulator.Run(
            Steady with { Files = files, SavesIncidents = true, IncidentFolder = "taken/arl" }));

        Assert.Equal("trust", files.ReadText(Trust));
    }

    [Theory]
    [InlineData("{\"trust_score\": 1.0, \"approval_streak\": 9")]
    [InlineData("{\"trust_score\": \"1.0\"}")]
    [InlineData("")]
    [InlineData(null)]
    public void StoreThatCannotBeRead_IsTrustedLeast(string? text)
    {
        MemoryFiles files = new();
        if (text is not null)
        {
            files.ReplaceText(Trust, text);
        }

        EmergencyResult result = EmergencySimulator.Run(Steady with { Files = files, KeepsStores = true, Runs = 1 });

        Assert.Equal(0, result.TrustBefore.Score);
        Assert.Equal(SteadyTime.Start.AddSeconds(300).UtcTicks, result.TrustBefore.CooldownUntil!.UtcTicks);
        Assert.Contains(result.StoreFaults, fault => fault.StartsWith(Trust, StringComparison.Ordinal));
        Assert.Contains(result.Runs[0].Rows, row => row.Row.Decision.Reason.Name == "TRUST_COOLDOWN_ACTIVE");
    }

    [Theory]
    [InlineData(null, 8)]
    [InlineData("3", 8)]
    [InlineData("12", 12)]
    [InlineData(" +1_2\n", 12)]
    [InlineData("\u0661\u0662", 12)]
    [InlineData("1__2", 8)]
    [InlineData("12.0", 8)]
    [InlineData("-3", 8)]
    [InlineData("garbage", 8)]
    public void NumberOfAnIncident_IsNeverGivenAgain(string? counter, int first)
    {
        MemoryFiles files = new();
        files.ReplaceText("arl/INC#000007__SIM#B00001.arl.jsonl", "old");
        if (counter is not null)
        {
            files.ReplaceText("arl/incident_counter.txt", counter);
        }

        EmergencySimulator.Run(Saving(files) with { Runs = 2, Fabricates = true });

        Assert.Equal("old", files.ReadText("arl/INC#000007__SIM#B00001.arl.jsonl"));
        Assert.NotNull(files.Read($"arl/INC#{first:D6}__SIM#B00001.arl.jsonl"));
        Assert.NotNull(files.Read($"arl/INC#{first + 1:D6}__SIM#B00002.arl.jsonl"));
        Assert.Equal($"{first + 2}", files.ReadText("arl/incident_counter.txt"));
    }

    [Fact]
    public void SameSeed_GivesTheReferencesNumbers()
    {
        EmergencyOptions options = Steady with { Runs = 2000, Seed = 42, FabricateRate = 0.1, ChainId = "chain" };

        Assert.Equal(
            Written(EmergencySimulator.Run(options with { Reading = EmergencyReading.Reference })),
            Written(EmergencySimulator.Run(options)));
    }

    [Fact]
    public void LongestSeed_IsTold()
    {
        System.Numerics.BigInteger seed = 1 - System.Numerics.BigInteger.Pow(10, 4300);
        EmergencyResult result = EmergencySimulator.Run(Steady with { Seed = seed, FabricateRate = 0.5 });

        Assert.Contains($"\"seed\": {seed}", Written(result), StringComparison.Ordinal);
    }

    [Fact]
    public void RateWithoutASeed_IsDrawnWithOneThatIsTold()
    {
        EmergencyOptions options = Steady with { Runs = 500, FabricateRate = 0.5, ChainId = "chain" };
        EmergencyResult first = EmergencySimulator.Run(options);

        Assert.NotNull(first.Seed);
        Assert.Equal(Written(first), Written(EmergencySimulator.Run(options with { Seed = first.Seed })));
        Assert.NotEqual(first.Seed, EmergencySimulator.Run(options).Seed);
        Assert.Null(EmergencySimulator.Run(options with { FabricateRate = 1 }).Seed);
    }

    [Fact]
    public void EvidenceAboutAnotherPlace_IsStopped()
    {
        Gates.Evidence.EvidenceBundle elsewhere = new(
            ReferenceGrant.Place.Scenario!, "INT-043", [new("EV#1", "SIM", SteadyTime.Start, false)]);
        EmergencyOptions options = Steady with
        {
            Runs = 1,
            Cases = _ => new() { Evidence = Gates.Evidence.EvidenceSubmission.Of(elsewhere) },
        };

        Assert.Equal(ContractState.Stopped, EmergencySimulator.Run(options).Runs[0].State);
        Assert.Equal(
            ContractState.Effective,
            EmergencySimulator.Run(options with { Reading = EmergencyReading.Reference }).Runs[0].State);
    }

    private static EmergencyOptions Saving(SimulationFiles files) =>
        Steady with { Files = files, SavesIncidents = true, IncidentFolder = "arl" };

    private static string Written(EmergencyResult result)
    {
        using MemoryStream stream = new();
        result.Write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

using System.Text;
using System.Text.Json;
using Maestro.Policy.Audit;
using Maestro.Policy.Simulation.Kage;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Simulation.Tests.Kage;

public sealed class KageArtifactTests
{
    private const string Required =
        "Draft only. No operational effect. AI is used for drafting only. ADMIN approval. Not legally binding. ";

    private readonly KageWorld _world = new();

    [Theory]
    [InlineData("It is legally binding.", "ETHICS_LEGAL_BINDING_CLAIM")]
    [InlineData("It is now legally **binding**.", "ETHICS_LEGAL_BINDING_CLAIM")]
    [InlineData("The office is a legal authority.", "ETHICS_LEGAL_BINDING_CLAIM")]
    [InlineData("No racist text is racist.", "ETHICS_DISCRIMINATION_TERM")]
    public async Task ClaimAfterANegatedOne_IsSealed(string claim, string reason)
    {
        KageResult result = await _world.RunAsync(change: options => options with { Draft = _ => Required + claim });

        Assert.Equal((Verdict.Stop, reason, true), (result.Verdict, result.Reason.Name, result.IsSealed));
        Assert.Empty(_world.Artifacts);
    }

    [Fact]
    public async Task FactsOfTheRequest_AreJudgedWithTheDraft()
    {
        KageScenario scenario = new() { Location = "INT-042. This contract is binding." };

        KageResult result = await _world.RunAsync(request: _world.Request(scenario));

        Assert.Equal("ETHICS_LEGAL_BINDING_CLAIM", result.Reason.Name);
    }

    [Fact]
    public async Task DraftWithoutAPhrase_WaitsForAHuman()
    {
        KageResult result = await _world.RunAsync(
            change: options => options with { Draft = _ => Required[..^"Not legally binding. ".Length] });

        Assert.Equal((Verdict.Hitl, "DRAFT_OUT_OF_SCOPE"), (result.Verdict, result.Reason.Name));
        Assert.Equal("missing=['not legally binding']", result.Rows[^1].Row["detail"]);
    }

    [Fact]
    public async Task Artifact_TakesNoOthersPlace()
    {
        await _world.RunAsync(request: _world.Request(runId: "a b"));

        await Assert.ThrowsAsync<IOException>(() => _world.RunAsync(request: _world.Request(runId: "a/b")));
    }

    [Fact]
    public async Task ArtifactThatCantBeWritten_LeavesNone()
    {
        for (int step = 1; ; step++)
        {
            FaultyStorage storage = new() { FaultyStep = step, IsDeadAfter = true };

            try
            {
                await _world.RunAsync(change: options => options with { Storage = storage });
                Assert.True(step > 3);
                return;
            }
            catch (IOException)
            {
                Assert.DoesNotContain(storage.Files, file => file.EndsWith(".md", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task HalfACharacter_HasNoPlaceInRunOrDraft()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => _world.RunAsync(request: _world.Request(runId: "RUN#\ud83d")));
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => _world.RunAsync(change: options => options with { Draft = _ => Required + "\ud83d" }));
        Assert.Empty(_world.Artifacts);
    }

    [Fact]
    public async Task ArtifactOnADisk_IsWhatWasJudged()
    {
        string folder = Directory.CreateTempSubdirectory("maestro-kage-").FullName;

        try
        {
            KageResult result = await _world.RunAsync(
                change: options => options with
                {
                    Storage = AuditStorage.Disk,
                    Folder = folder,
                    Draft = _ => Required,
                });

            Assert.Equal(Required, await File.ReadAllTextAsync(
                result.ArtifactPath!, TestContext.Current.CancellationToken));
            Assert.Equal(
                [".lock", "RUN#1__contract_draft.md"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task PersonalData_StandsInNoRow()
    {
        KageScenario scenario = new() { Scenario = "call +81 90 1234 5678 or mail bob@example.org" };

        KageResult result = await _world.RunAsync(request: _world.Request(scenario, runId: "bob@example.org"));

        string lines = result.ToJsonLines();
        Assert.DoesNotContain("example.org", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", lines, StringComparison.Ordinal);
        Assert.Equal("bob@example.org", result.RunId);
    }

    [Fact]
    public async Task AlteredRow_IsNotVerified()
    {
        KageResult result = await _world.RunAsync();
        using AuditKey key = AuditKey.Demo();

        foreach (KageRow row in result.Rows)
        {
            string altered = row.ToString().Replace("RUN#1", "RUN#2", StringComparison.Ordinal);
            JsonDocument.Parse(altered).Dispose();
            using MemoryStream lines = new(Encoding.UTF8.GetBytes(altered));
            Assert.False(AuditVerifier.Verify(lines, key).IsValid);
        }
    }

    [Fact]
    public void FaultyOption_IsNamed()
    {
        (Func<KageOptions, KageOptions> Change, string Message)[] faulty =
        [
            (options => options with { Key = AuditKey.ToVerify("k", []) }, "Key 'k' is only for verifying."),
            (options => options with { Key = null! }, "Key is null."),
            (options => options with { ChainId = "" }, "ChainId is empty."),
            (options => options with { Folder = "" }, "Folder is empty."),
            (options => options with { RequestLifetime = TimeSpan.Zero }, "RequestLifetime is 00:00:00."),
            (options => options with { Reading = (KageReading)7 }, "Reading is 7"),
            (options => options with { Storage = null! }, "Storage is null."),
            (options => options with { Draft = null! }, "Draft is null."),
            (options => options with { Time = null! }, "Time is null."),
        ];

        foreach ((Func<KageOptions, KageOptions> change, string message) in faulty)
        {
            var thrown = Assert.Throws<ArgumentException>(
                () => new KageOrchestrator(change(_world.Options), new ScriptedHumans()));
            Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
        }
    }
}

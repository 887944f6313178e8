using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Benchmarks;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Simulation.Tests.Benchmarks;

public sealed class BenchmarkProfileFileTests
{
    private const string Least =
        """{"name": "mine", "prompt": "excel", "runs": 5, "seed": 1, "p_continue": 0.5}""";

    [Fact]
    public void ProfilesThatComeAlong_AreReadAsTheyAreWritten()
    {
        ImmutableArray<BenchmarkProfile> read = BenchmarkProfileFile.Parse(Written(BenchmarkProfiles.All));

        Assert.Equal(3, read.Length);
        Assert.All(
            read.Zip(BenchmarkProfiles.All),
            static pair => Assert.Equal(
                pair.Second with { Faults = DocumentFaults.None }, pair.First with { Faults = DocumentFaults.None }));
        Assert.Equal(Written(BenchmarkProfiles.All), Written(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ufeff")]
    public void OneProfile_IsReadWithoutAList(string mark)
    {
        BenchmarkProfile profile = Assert.Single(Parse(mark + Least));

        Assert.Equal(("mine", "excel", 5, 1, 0.5), Values(profile));
        Assert.Equal((false, 10, 3), (profile.SealsRunaways, profile.RunawayThreshold, profile.MaxAttempts));
        Assert.Equal(
            BenchmarkRequirements.NoAddresses | BenchmarkRequirements.NoCrashes, profile.Requirements);
    }

    [Fact]
    public void AllFaults_AreToldAtOnceWithTheirPlaces()
    {
        const string Text =
            """
            [
              {"name": "a", "prompt": 5, "runs": 0, "seed": 1.5, "p_continue": 2, "colour": "blue"},
              {"name": "a", "name": "b", "prompt": "表", "runs": 1, "seed": 1, "p_continue": 1,
               "faults": {"excel": {"leak_email": 1, "typo": true}, "pdf": {}}, "require": ["seal", "speed", "seal"]},
              7
            ]
            """;

        Assert.Equal(
            [
                "(2,27): error: [0].prompt: It is a text, not 5.",
                "(2,38): error: [0].runs: It is a whole number from 1 to 1000000, not 0.",
                "(2,49): error: [0].seed: It is a whole number of at most 100 digits, not 1.5.",
                "(2,68): error: [0].p_continue: It is a number from 0 to 1, not 2.",
                "(2,71): error: [0].colour: It isn't known. There are name, prompt, runs, seed, p_continue, faults, "
                    + "enable_runaway_seal, runaway_threshold, max_attempts_per_task, require.",
                "(3,12): error: [1].name: There are two profiles 'a'. Rename one of them.",
                "(3,17): error: [1].name: It is there twice. Keep one of them.",
                "(4,39): error: [1].faults.excel.leak_email: It is true or false, not 1.",
                "(4,42): error: [1].faults.excel.typo: It isn't known. There are break_contract, leak_email, "
                    + "policy_danger, pii.",
                "(4,57): error: [1].faults.pdf: It isn't known. There are excel, word, ppt.",
                "(4,89): error: [1].require[1]: It is one of seal, pii, crash.",
                "(4,98): error: [1].require[2]: It is there twice. Keep one of them.",
                "(5,3): error: [2]: A profile is an object.",
            ],
            Faults(Text));
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("nothing", 1, 2)]
    [InlineData("[1,\n 2", 2, 3)]
    [InlineData("{\"name\": \"a\",\n}", 2, 1)]
    [InlineData("{} {}", 1, 4)]
    [InlineData("{\"name\": \"\\ud800\"}", 1, 10)]
    [InlineData("5", 1, 1)]
    [InlineData("[]", 1, 1)]
    public void WhatIsNoProfile_SaysWhere(string text, int line, int column)
    {
        BenchmarkProfileFault fault = Assert.Single(BenchmarkProfileFile.Check(Encoding.UTF8.GetBytes(text)));

        Assert.Equal((line, column), (fault.Line, fault.Column));
    }

    [Fact]
    public void EachNeededMember_IsMissed()
    {
        string[] needed = ["name", "prompt", "runs", "seed", "p_continue"];

        Assert.Equal(
            needed.Select(static name => $"(1,1): error: '{name}' is missing."), Faults("{}"));
    }

    [Fact]
    public void Columns_CountWhatAnEditorCounts()
    {
        const string Text = """{"prompt": "表😀é", "runs": 0}""";

        Assert.Contains(
            $"(1,{Text.IndexOf('0', StringComparison.Ordinal) + 1}): error: runs: "
                + "It is a whole number from 1 to 1000000, not 0.",
            Faults(Text));
    }

    [Fact]
    public void FaultyText_ThrowsWithAllFaults()
    {
        BenchmarkProfileException exception =
            Assert.Throws<BenchmarkProfileException>(() => BenchmarkProfileFile.Parse("[{},{}]"u8, "mine.json"));

        Assert.Equal(10, exception.Faults.Length);
        Assert.StartsWith(
            "mine.json(1,2): error: [0]: 'name' is missing.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LongText_IsRefusedUnread() => Assert.Equal(
        ["(1,1): error: There are more than 1048576 bytes."], Faults(new string(' ', 1024 * 1024) + Least));

    [Fact]
    public void NameThatBreaksTheLine_StaysOnIt() => Assert.Contains(
        "(1,2): error: a\uFFFDmine.json(9,9): error: : It isn't known.",
        string.Join(' ', Faults("{\"a\\nmine.json(9,9): error: \": 1}")),
        StringComparison.Ordinal);

    // Neither time nor memory grows with the square of a text.
    [Fact]
    public void HostileText_IsReadInBounds()
    {
        string members = string.Join(',', Enumerable.Range(0, 30_000).Select(static i => $"\"{i}\":1"));
        string name = new('a', 400_000);

        Assert.Equal(100, Faults($"{{\"{name}\":{{{members}}},{members}}}").Length);
    }

    // Whatever is done to a text, it is read or has faults at places in it.
    [Fact]
    public void DamagedText_NeverThrowsAnythingElse()
    {
        byte[] whole = Written(BenchmarkProfiles.All);
        Random chance = new(7);
        for (int i = 0; i < 20_000; i++)
        {
            byte[] damaged = Mutation.Of(whole, chance);
            foreach (BenchmarkProfileFault fault in BenchmarkProfileFile.Check(damaged))
            {
                Assert.InRange(fault.Line, 1, damaged.Count(static unit => unit == '\n') + 1);
                Assert.True(fault.Column >= 1 && fault.Message.Length > 0, fault.ToString());
            }
        }
    }

    private static byte[] Written(ImmutableArray<BenchmarkProfile> profiles)
    {
        ArrayBufferWriter<byte> written = new();
        using (Utf8JsonWriter json = new(written, new() { Indented = true }))
        {
            json.WriteStartArray();
            foreach (BenchmarkProfile profile in profiles)
            {
                BenchmarkProfileText.Write(json, profile);
            }

            json.WriteEndArray();
        }

        return written.WrittenSpan.ToArray();
    }

    private static (string, string, int, System.Numerics.BigInteger, double) Values(BenchmarkProfile profile) =>
        (profile.Name, profile.Prompt, profile.Runs, profile.Seed, profile.ContinueShare);

    private static ImmutableArray<BenchmarkProfile> Parse(string text) =>
        BenchmarkProfileFile.Parse(Encoding.UTF8.GetBytes(text));

    private static string[] Faults(string text) =>
        [.. BenchmarkProfileFile.Check(Encoding.UTF8.GetBytes(text)).Select(static fault => fault.ToString())];
}

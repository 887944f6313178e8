using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Maestro.Policy.Simulation.Chance;
using Maestro.Policy.Simulation.Steering;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Steering;

[Trait("Category", "Conformance")]
public sealed class SteeringConformanceTests
{
    [Fact]
    public void Runs_AreTheReferences() => VectorFamily.Load("gates", "bench_steering").AssertAll(
        static item =>
        {
            JsonElement expect = item.GetProperty("expect");
            JsonElement summary = expect.GetProperty("summary");
            SteeringResult result = SteeringWorld.Run(Options(item.GetProperty("params")));
            HashedChance chance = new(item.GetProperty("params").GetProperty("seed").GetInt64());

            return Unlike(
                string.Join(
                    ' ',
                    Units(expect.GetProperty("first_units")), expect.GetProperty("final_pattern"),
                    summary.GetProperty("steering_to_B_attempts"), summary.GetProperty("steering_to_B_commits"),
                    summary.GetProperty("blocked_by_ethics"), summary.GetProperty("blocked_by_justification"),
                    expect.GetProperty("report_lines"), expect.GetProperty("report_sha256")),
                string.Join(
                    ' ',
                    Drawn(chance, 3), result.FinalPattern, result.Attempts, result.Commits, result.BlockedByEthics,
                    result.BlockedByJustification, result.Lines.Length, Hash(result.ToText())));
        },
        static item => !item.GetProperty("expect").TryGetProperty("units", out _),
        mayBeNone: true);

    [Fact]
    public void Numbers_AreTheReferences() => VectorFamily.Load("gates", "bench_steering").AssertAll(
        static item =>
        {
            JsonElement expect = item.GetProperty("expect");
            HashedChance chance = new(item.GetProperty("params").GetProperty("seed").GetInt64());

            return Unlike(
                string.Join(
                    ' ',
                    Units(expect.GetProperty("units")),
                    string.Concat(expect.GetProperty("randint_1_6").EnumerateArray()),
                    string.Concat(expect.GetProperty("choice_abc").EnumerateArray())),
                string.Join(
                    ' ',
                    Drawn(chance, expect.GetProperty("units").GetArrayLength()),
                    string.Concat(expect.GetProperty("randint_1_6").EnumerateArray().Select(_ => chance.Next(1, 6))),
                    string.Concat(
                        expect.GetProperty("choice_abc").EnumerateArray().Select(_ => "abc"[chance.Next(0, 2)]))));
        },
        static item => item.GetProperty("expect").TryGetProperty("units", out _),
        mayBeNone: true);

    private static SteeringOptions Options(JsonElement given) => new()
    {
        Seed = given.GetProperty("seed").GetInt64(),
        Rounds = given.GetProperty("rounds").GetInt32(),
        Honest = given.GetProperty("honest").GetInt32(),
        Malicious = given.GetProperty("malicious").GetInt32(),
    };

    private static string Units(JsonElement units) =>
        string.Join(' ', units.EnumerateArray().Select(static unit => Text(unit.GetDouble())));

    private static string Drawn(HashedChance chance, int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => Text(chance.NextDouble())));

    private static string Text(double number) => FormattableString.Invariant($"{number:R}");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string? Unlike(string recorded, string found) =>
        found == recorded ? null : $"{found}\n    instead of\n{recorded}";
}

using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Gates.Definition;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Definition;

[Trait("Category", "Conformance")]
public sealed class DefinitionConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "hitl_definition_gate");
    private static readonly DefinitionRules Reference = new() { Reading = DefinitionReading.Reference };

    [Fact]
    public void RecordedDefinition_HasTheSameHash()
    {
        Assert.SkipWhen(Family.IsAbsent, Family.Reason);

        Assert.Equal(Family.Header.GetProperty("pack_hash").GetString(), DefinitionPack.Orchestrator.Hash);
        Assert.Equal(Texts(Family.Header, "must_features"), DefinitionPack.Orchestrator.MustFeatures);
        Assert.Equal(Texts(Family.Header, "red_flags"), DefinitionPack.Orchestrator.RedFlags);
    }

    [Fact]
    public void RecordedCandidates_AreJudgedAlike() => Family.AssertAll(static item =>
    {
        DefinitionReview found = Reference.Review(Candidate(item));
        JsonElement expected = item.GetProperty("expect");
        string? unlike = VectorCases.Unlike(
            $"{Word(found.Verdict)} {found.Reason} {found.CandidateHash}",
            $"{Texts(expected, "gate")[0]} {Texts(expected, "gate")[1]} {expected.GetProperty("candidate_hash")}");
        return unlike ?? (expected.TryGetProperty("tri_state", out JsonElement standing)
            ? VectorCases.Unlike(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{found.Standing.ToString().ToUpperInvariant()} {found.Confidence} {found.Met.Length}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{standing} {expected.GetProperty("confidence").GetDouble()} {expected.GetProperty("met")}"))
            : null);
    });

    [Fact]
    public void RecordedAnswers_SettleAlike() => Family.AssertAll(
        static item =>
        {
            DefinitionSettlement found = Reference.Settle(
                Reference.Review(Candidate(item)), item.GetProperty("choice").GetString());
            JsonElement expected = item.GetProperty("expect");
            return VectorCases.Unlike(
                $"{Word(found.Verdict)} {found.Reason} hitl_finalize {Word(found.Verdict)} {found.RowReason} " +
                $"{found.Decider.ToString().ToUpperInvariant()} {found.FinalChoice} {found.AuthorityBasis}",
                $"{string.Join(' ', Texts(expected, "finalize"))} " +
                $"{string.Join(' ', Texts(expected, "finalize_row"))} " +
                $"{expected.GetProperty("final_decider")} {expected.GetProperty("final_choice")} " +
                $"{expected.GetProperty("authority_basis")}");
        },
        static item => item.TryGetProperty("choice", out _));

    // A complete candidate is read alike by both; what runs by the strict rules, runs by the reference's.
    [Fact]
    public void StrictRules_AreNeverLaxer() => Family.AssertAll(static item =>
    {
        DefinitionReview strict = new DefinitionRules().Review(Candidate(item));
        string expected = Texts(item.GetProperty("expect"), "gate")[1];
        return item.TryGetProperty("candidate", out _)
            ? strict.Verdict == Verdict.Stop ? null : $"{strict.Verdict}"
            : VectorCases.Unlike(strict.Reason, expected);
    });

    private static JsonElement Candidate(JsonElement item) =>
        item.TryGetProperty("candidate", out JsonElement candidate)
            ? candidate
            : DefinitionBook.Candidate(Texts(item, "must").Concat(Texts(item, "red_flags")));

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Run => "RUN",
        Verdict.Hitl => "PAUSE_FOR_HITL",
        _ => "STOPPED",
    };

    private static string[] Texts(JsonElement item, string name) =>
        [.. item.GetProperty(name).EnumerateArray().Select(static text => text.GetString()!)];
}

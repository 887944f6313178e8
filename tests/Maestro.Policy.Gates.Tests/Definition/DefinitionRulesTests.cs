using Maestro.Policy.Gates.Definition;

namespace Maestro.Policy.Gates.Tests.Definition;

public sealed class DefinitionRulesTests
{
    private static readonly DefinitionRules Rules = new();

    // All 256 complete candidates, against the rule in one line.
    [Fact]
    public void CompleteCandidates_AreJudgedByTheRule()
    {
        string[] names = [.. DefinitionBook.Pack.MustFeatures, .. DefinitionBook.Pack.RedFlags];
        for (int bits = 0; bits < 1 << names.Length; bits++)
        {
            string[] yes = [.. names.Where((_, at) => (bits & (1 << at)) != 0)];
            int met = yes.Count(DefinitionBook.Pack.MustFeatures.Contains);
            DefinitionOutcome expected =
                yes.Length > met ? DefinitionOutcome.RedFlag
                : met == 5 ? DefinitionOutcome.In
                : met > 2 ? DefinitionOutcome.Ambiguous
                : DefinitionOutcome.Out;

            Assert.Equal(expected, Rules.Review(DefinitionBook.Candidate(yes)).Outcome);
        }
    }

    public static TheoryData<string, string> Faulty => new()
    {
        { "[]", "it is no object" },
        { "null", "it is no object" },
        { "{}", "task_decomposition is missing" },
        { Changed("routing", "1"), "routing is neither true nor false" },
        { Changed("pii_seeking_behavior", "\"no\""), "pii_seeking_behavior is neither true nor false" },
        { Changed("routing", "true, \"routing\": false"), "two readers could read it differently" },
        { Changed("routing", "true, \"more\": false"), "a member is unknown" },
        { Changed("routing", "true, \"\\ud800\": false"), "two readers could read it differently" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void CandidateThatDoesntSay_IsFaulty(string candidate, string fault)
    {
        DefinitionReview review = Rules.Review(DefinitionBook.Json(candidate));

        Assert.Equal((DefinitionOutcome.Faulty, fault), (review.Outcome, review.Fault));
    }

    [Fact]
    public void NoJsonAtAll_IsFaulty() => Assert.Equal(DefinitionOutcome.Faulty, Rules.Review(default).Outcome);

    [Fact]
    public void RedFlag_IsNotLoweredByAFault() => Assert.Equal(
        DefinitionOutcome.RedFlag, Rules.Review(DefinitionBook.Json("""{"pii_seeking_behavior": true}""")).Outcome);

    [Theory]
    [InlineData("APPROVE", Verdict.Run, "HITL_APPROVED", Decider.User, "APPROVE")]
    [InlineData("REJECT", Verdict.Stop, "HITL_REJECTED", Decider.User, "REJECT")]
    [InlineData("REVISE_DEF", Verdict.Stop, "HITL_REVISE_DEF", Decider.User, "REVISE_DEF")]
    [InlineData("STOP", Verdict.Stop, "HITL_STOP", Decider.User, "STOP")]
    [InlineData("approve", Verdict.Stop, "HITL_STOP", Decider.System, "STOP")]
    [InlineData("bob@mail.example", Verdict.Stop, "HITL_STOP", Decider.System, "STOP")]
    [InlineData(null, Verdict.Stop, "HITL_STOP", Decider.System, "STOP")]
    public void AmbiguousCandidate_IsSettledByAnOfferedAnswerAlone(
        string? word, Verdict verdict, string reason, Decider decider, string choice)
    {
        DefinitionSettlement found = Rules.Settle(Rules.Review(DefinitionBook.Candidate(4)), word);

        Assert.Equal(
            (verdict, reason, decider, choice), (found.Verdict, found.Reason, found.Decider, found.FinalChoice));
        Assert.DoesNotContain(
            found.ToFields(), static field => field.Value.ToString().Contains('@', StringComparison.Ordinal));
    }

    [Fact]
    public void RefusedOverride_IsOnRecord()
    {
        DefinitionReview review = Rules.Review(DefinitionBook.Candidate(5, "pii_seeking_behavior"));

        DefinitionSettlement found = Rules.Settle(review, "APPROVE");

        Assert.Equal(
            (Verdict.Stop, "NON_OVERRIDABLE_SAFETY", Decider.System, "STOP", "APPROVE"),
            (found.Verdict, found.Reason, found.Decider, found.FinalChoice, found.ChoiceReceived));
        RowHeader step = new(
            DefinitionBook.Book.Layer("hitl_finalize"), found.Verdict, IsSealed: false, IsOverridable: false,
            found.Decider, DefinitionBook.Book.Reason(found.Reason));
        AuditRow row = new(DateTimeOffset.UnixEpoch, "R", step, found.ToFields());
        Assert.Equal("APPROVE", row["user_choice_received"]);
    }

    [Fact]
    public void AnswerToNoQuestion_ChangesNothing()
    {
        foreach (int features in new[] { 0, 5 })
        {
            DefinitionReview review = Rules.Review(DefinitionBook.Candidate(features));

            DefinitionSettlement found = Rules.Settle(review, "APPROVE");

            Assert.Equal(
                (review.Verdict, review.Reason, "HITL_NOOP"), (found.Verdict, found.Reason, found.RowReason));
        }
    }

    // A candidate that is one, but for a member.
    private static string Changed(string name, string value)
    {
        IEnumerable<string> members = DefinitionBook.Candidate(5).EnumerateObject()
            .Select(member => $"\"{member.Name}\": {(member.Name == name ? value : member.Value.GetRawText())}");
        return $"{{{string.Join(',', members)}}}";
    }
}

using System.Text.Json.Nodes;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Incidents;

public sealed class IncidentRulesTests
{
    private static readonly Codebook Plain = Book(null);
    private static readonly Codebook Marked = Book("RISKY");

    [Theory]
    [InlineData("plain_gate", Verdict.Stop, "OK", true)]
    [InlineData("plain_gate", Verdict.Hitl, "RISKY", false)]
    [InlineData("plain_gate", Verdict.Hitl, "TRUST_SCORE_LOW", true)]
    [InlineData("plain_gate", Verdict.Run, "TRUST_SCORE_LOW", false)]
    [InlineData("plain_gate", Verdict.Run, "INVALID_EVENT", true)]
    [InlineData("consistency_gate", Verdict.Run, "OK", false)]
    [InlineData("consistency_gate", Verdict.Run, "RISKY", true)]
    [InlineData("consistency_gate", Verdict.Hitl, "RISKY", false)]
    public void CodebookWithoutMarks_IsReadAsTheReferenceReadsIt(
        string layer, Verdict verdict, string reason, bool isIncident)
    {
        Assert.Equal(isIncident, IncidentRules.ByCodebook(Header(Plain, layer, verdict, reason)));
        Assert.Equal(isIncident, IncidentRules.ByReference(Header(Marked, layer, verdict, reason)));
    }

    [Theory]
    [InlineData(Verdict.Stop, "OK", true)]
    [InlineData(Verdict.Hitl, "RISKY", true)]
    [InlineData(Verdict.Run, "RISKY", true)]
    [InlineData(Verdict.Hitl, "TRUST_SCORE_LOW", false)]
    public void CodebookWithMarks_Decides(Verdict verdict, string reason, bool isIncident) =>
        Assert.Equal(isIncident, IncidentRules.ByCodebook(Header(Marked, "consistency_gate", verdict, reason)));

    [Fact]
    public void WhateverIsSealed_IsAnIncident()
    {
        RowHeader header = Header(Marked, "plain_gate", Verdict.Run, "OK") with { IsSealed = true };

        Assert.True(IncidentRules.ByCodebook(header));
        Assert.True(IncidentRules.ByReference(header));
        Assert.True(IncidentRules.ByCodebook(default));
    }

    private static RowHeader Header(Codebook book, string layer, Verdict verdict, string reason) =>
        new(book.Layer(layer), verdict, false, verdict == Verdict.Hitl, Decider.System, book.Reason(reason));

    private static Codebook Book(string? incident)
    {
        JsonNode book = JsonNode.Parse(TestBook.Json)!;
        book["maps"]!["layer_to_id"]!["consistency_gate"] = 10;
        book["maps"]!["reason_code_to_id"]!["TRUST_SCORE_LOW"] = 20;
        book["maps"]!["reason_code_to_id"]!["INVALID_EVENT"] = 21;
        if (incident is not null)
        {
            book["reasons"]![incident] = new JsonObject { ["incident"] = true };
        }

        return Codebook.Parse(book.ToJsonString());
    }
}

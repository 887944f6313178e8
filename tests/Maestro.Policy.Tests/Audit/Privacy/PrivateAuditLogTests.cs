using Maestro.Policy.TestKit;
using Maestro.Policy.Tests.Pipeline;

namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>Rows on their way to a log.</summary>
public sealed class PrivateAuditLogTests
{
    private readonly MemoryAuditLog _inner = new();

    [Fact]
    public async Task RowOnRecord_IsTheCleanOne()
    {
        AuditRow row = PrivacyRows.Row("a@b.co");

        await new PrivateAuditLog(_inner).AppendAsync(row, CancellationToken.None);

        Assert.Equal("<REDACTED_EMAIL>", Assert.Single(_inner.Rows)["note"]);
    }

    [Fact]
    public async Task DetailOfAGate_IsRedactedWhereverItStands()
    {
        Decision<string> decision = await Stopping(new(_inner), "sent to a@b.co", "RUN#1");

        AuditRow row = Assert.Single(_inner.Rows);
        Assert.Equal("sent to <REDACTED_EMAIL>", row["reason_detail"]);
        Assert.Equal("sent to <REDACTED_EMAIL>", row.Decision.Detail);
        Assert.Equal("sent to a@b.co", decision.ToRecord().Detail);
        Assert.Equal(decision.ToRecord().ToString(), row.Decision.ToString());
    }

    [Fact]
    public async Task PersonalDataToBeRefused_LeavesNoRecordAndNoRun()
    {
        PrivateAuditLog log = new(_inner, new() { Emails = AuditPersonalData.Refuse });
        GatePipeline<string> pipeline = Pipelines.Text().Audit(log).Passing(TestBook.Plain).Build();

        Decision<string> decision = await pipeline.EvaluateAsync("hello", new("a@b.co"));

        Assert.True(decision.IsStop);
        Assert.Equal(TestBook.Book[SystemReason.AuditUnavailable], decision.Reason);
        Assert.Empty(_inner.Rows);
    }

    [Theory]
    [InlineData("note", "call 03-1234-5678", "note", "a phone number")]
    [InlineData("note", "連絡先a@b.coまで", "note", "an e-mail address")]
    [InlineData("a@b.co 03-1234-5678", "x", "<REDACTED_EMAIL> <REDACTED_PHONE>", "an e-mail address")]
    public void Refusal_NamesTheMemberAndNotTheData(string name, string text, string member, string what)
    {
        AuditPrivacy privacy = new() { Emails = AuditPersonalData.Refuse, Phones = AuditPersonalData.Refuse };
        AuditRow row = PrivacyRows.Row(new AuditField(name, text));
        AuditRow nested = PrivacyRows.Row(new AuditField(name, AuditValue.FromJson($$"""[{"k":["{{text}}"]}]""")));

        AuditRowRefusedException refusal = Assert.Throws<AuditRowRefusedException>(() => privacy.Apply(row));
        AuditRowRefusedException deep = Assert.Throws<AuditRowRefusedException>(() => privacy.Apply(nested));

        Assert.Equal((member, $"The row can't go on record: '{member}' holds {what}."),
            (refusal.Member, refusal.Message));
        Assert.Equal(refusal.Message, deep.Message);
    }

    [Fact]
    public void RefusalOfALongName_IsShort()
    {
        AuditPrivacy privacy = new() { Emails = AuditPersonalData.Refuse };
        AuditRow row = PrivacyRows.Row(new AuditField(new string('表', 100_000), "a@b.co"));

        Assert.InRange(Assert.Throws<AuditRowRefusedException>(() => privacy.Apply(row)).Message.Length, 1, 128);
    }

    [Theory]
    [InlineData(AuditPersonalData.Redact)]
    [InlineData(AuditPersonalData.Keep)]
    public async Task IdOfARun_IsNeverAltered(AuditPersonalData emails)
    {
        Decision<string> decision = await Stopping(new(_inner, new() { Emails = emails }), "cue 3", "a@b.co");

        Assert.True(decision.IsStop);
        Assert.Equal("a@b.co", Assert.Single(_inner.Rows).Decision.RunId);
    }

    [Fact]
    public async Task IdOfARunToBeRefused_IsRefused()
    {
        AuditPrivacy privacy = new() { Phones = AuditPersonalData.Refuse };

        Decision<string> decision = await Stopping(new(_inner, privacy), "cue 3", "03-1234-5678");

        Assert.True(decision.IsStop);
        Assert.Empty(_inner.Rows);
    }

    [Fact]
    public async Task Log_GetsTheTokenAndIsNeverMissing()
    {
        PrivateAuditLog log = new(_inner);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await log.AppendAsync(PrivacyRows.Row("x"), new CancellationToken(canceled: true)));
        Assert.Throws<ArgumentNullException>(() => new PrivateAuditLog(null!));
    }

    private static async Task<Decision<string>> Stopping(PrivateAuditLog log, string detail, string run)
    {
        GatePipeline<string> pipeline = Pipelines.Text()
            .Audit(log)
            .Gate(TestBook.Plain, (_, gate) => gate.Stop(TestBook.Forbidden, detail))
            .Build();
        return await pipeline.EvaluateAsync("hello", new(run));
    }
}

using System.Text.Json.Nodes;

namespace Maestro.Policy.Compatibility.Tests.UnkeyedChains.Runtime;

public sealed class RuntimeChainTests
{
    private readonly JsonObject[] _rows = Rows.OfRuntime(3);

    [Fact]
    public void WholeChain_IsVerified()
    {
        RuntimeVerdict verdict = Verify(Rows.Source(_rows));

        Assert.True(verdict.IsVerified);
        Assert.Equal((3, "run-1", Rows.Head(_rows)), (verdict.RowCount, verdict.RunId, verdict.RecomputedHead));
    }

    [Fact]
    public void NothingAtAll_IsNotVerified()
    {
        RuntimeVerdict verdict = RuntimeChain.Verify([], []);

        Assert.Equal([RuntimeReason.Empty, RuntimeReason.SourceJsonInvalid], verdict.Reasons);
        Assert.Equal((0, null, null), (verdict.RowCount, verdict.RunId, verdict.RecomputedHead));
    }

    [Fact]
    public void TooLargeInputs_AreRefused()
    {
        byte[] source = new byte[RuntimeChain.MaxSourceBytes + 1];

        Assert.Equal([RuntimeReason.InputTooLarge], RuntimeChain.Verify(Rows.Bytes(_rows), source).Reasons);
        Assert.Equal(
            RuntimeReason.InputTooLarge,
            RuntimeChain.Verify(new byte[RuntimeChain.MaxBytes + 1], Rows.Bytes(Rows.Source([]))).Reasons[0]);
    }

    [Fact]
    public void BytesThatAreNoText_AreRefused() =>
        Assert.Equal(
            [RuntimeReason.Utf8Invalid, RuntimeReason.SourceUtf8Invalid],
            RuntimeChain.Verify([0xff], [0xff]).Reasons);

    [Fact]
    public void HalfACharacterThatIsHashed_IsUnreadable()
    {
        byte[] rows = [.. "{\"evil\":\"\\ud800\","u8, .. Rows.Bytes(_rows).AsSpan(1)];

        RuntimeVerdict verdict = RuntimeChain.Verify(rows, Rows.Bytes(Rows.Source(_rows)));

        Assert.Equal([RuntimeReason.InputUnreadable], verdict.Reasons);
        Assert.Equal((0, null, null), (verdict.RowCount, verdict.StoredHead, verdict.RecomputedHead));
    }

    [Fact]
    public void DeepSource_IsUnreadable() =>
        Assert.Equal(
            [RuntimeReason.InputUnreadable],
            RuntimeChain.Verify(Rows.Bytes(_rows), new byte[100_000].Select(_ => (byte)'[').ToArray()).Reasons);

    [Theory]
    [InlineData("modifies_repository", "0")]
    [InlineData("run_id", "\"\"")]
    [InlineData("seq", "0")]
    [InlineData("seq", "-1")]
    [InlineData("seq", "2.0")]
    [InlineData("schema_version", "1.0")]
    [InlineData("evidence", "null")]
    public void RowOfWrongType_IsLeftOut(string member, string value)
    {
        _rows[1][member] = JsonNode.Parse(value);

        RuntimeVerdict verdict = Verify(Rows.Source(_rows));

        Assert.Equal(RuntimeReason.FieldTypeInvalid, verdict.Reasons[0]);
        Assert.Equal(2, verdict.RowCount);
    }

    [Fact]
    public void EmptyChain_HasAnEmptyHead() =>
        Assert.Equal(
            [RuntimeReason.Empty], RuntimeChain.Verify("\n \n"u8, Rows.Bytes(Rows.Source([]))).Reasons);

    [Theory]
    [InlineData("false", "0.0", true)]
    [InlineData("false", "-0", true)]
    [InlineData("false", "\"\"", false)]
    [InlineData("false", "null", false)]
    [InlineData("false", "NaN", false)]
    [InlineData("true", "1.0", true)]
    [InlineData("true", "2", false)]
    public void PolicyOfTheSource_IsComparedAsNumbers(string value, string other, bool isAlike)
    {
        JsonObject source = Rows.Source(_rows);
        string policy = source["policy"]!.ToJsonString();
        int at = policy.LastIndexOf(value, StringComparison.Ordinal);
        string text = source.ToJsonString()
            .Replace(policy, policy[..at] + other + policy[(at + value.Length)..], StringComparison.Ordinal);

        RuntimeVerdict verdict = RuntimeChain.Verify(Rows.Bytes(_rows), System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(isAlike ? [] : [RuntimeReason.SourcePolicyMismatch], verdict.Reasons);
    }

    [Fact]
    public void SourceWithoutMembers_IsNotCompared()
    {
        RuntimeVerdict verdict = RuntimeChain.Verify(Rows.Bytes(_rows), "{}"u8);

        Assert.Equal(
            [new(0, RuntimeReason.SourceSchemaInvalid, "Source verify schema_version must be the string 1.0.")],
            verdict.Issues);
    }

    [Fact]
    public void EverythingWrongWithTheSource_IsFound()
    {
        JsonObject source = Rows.Source(_rows);
        source["tool"] = "other";
        source["verified"] = false;
        source["row_count"] = 4;
        source["head_hash"] = new string('0', 64);
        source["errors"] = new JsonArray(1);
        source["policy"] = new JsonObject();
        source["hmac_enabled"] = true;

        Assert.Equal(
            [
                RuntimeReason.SourceToolMismatch,
                RuntimeReason.SourceReportedFailure,
                RuntimeReason.SourceRowCountMismatch,
                RuntimeReason.SourceHeadHashMismatch,
                RuntimeReason.SourceErrorsPresent,
                RuntimeReason.SourcePolicyMismatch,
                RuntimeReason.SourceHmacUnsupported,
            ],
            Verify(source).Reasons);
    }

    private RuntimeVerdict Verify(JsonObject source) => RuntimeChain.Verify(Rows.Bytes(_rows), Rows.Bytes(source));
}

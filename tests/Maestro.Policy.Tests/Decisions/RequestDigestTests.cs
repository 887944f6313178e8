using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Decisions;

public sealed class RequestDigestTests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("hello", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    [InlineData("caf\u00e9", "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e")]
    public void Text_HasTheDigestOfItsUtf8Form(string text, string expected)
    {
        Assert.Equal(expected, RequestDigest.OfText(text).ToString());
        Assert.Equal(RequestDigest.OfText(text), RequestDigest.OfText(text));
        Assert.Equal(RequestDigest.OfText(text).GetHashCode(), RequestDigest.OfText(text).GetHashCode());
        Assert.False(RequestDigest.OfText(text).IsEmpty);
    }

    [Fact]
    public void Text_IsNotNormalised() =>
        Assert.NotEqual(RequestDigest.OfText("\u00e9"), RequestDigest.OfText("e\u0301"));

    [Fact]
    public void TextWithALoneSurrogate_HasNone()
    {
        foreach (string text in new[] { "\ud800", "a\udc00b", "\udc00\ud800" })
        {
            Assert.ThrowsAny<ArgumentException>(() => RequestDigest.OfText(text));
        }
    }

    [Fact]
    public void Hash_IsTheDigest()
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData("hello"u8);

        Assert.Equal(RequestDigest.OfText("hello"), RequestDigest.OfHash(hash));
        Assert.Throws<ArgumentException>(() => RequestDigest.OfHash(hash.AsSpan(1)));
        Assert.True(RequestDigest.OfHash(new byte[32]).IsEmpty);
        Assert.False(RequestDigest.OfHash([.. new byte[16], .. hash.AsSpan(0, 16)]).IsEmpty);
        Assert.False(RequestDigest.OfHash([.. hash.AsSpan(0, 16), .. new byte[16]]).IsEmpty);
        Assert.Throws<ArgumentNullException>(() => RequestDigest.OfText(null!));
    }

    [Fact]
    public void DigestsThatShareAHalf_AreNotTheSame()
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData("hello"u8);
        byte[] other = System.Security.Cryptography.SHA256.HashData("other"u8);

        Assert.NotEqual(RequestDigest.OfHash(hash), RequestDigest.OfHash([.. hash[..16], .. other[16..]]));
        Assert.NotEqual(RequestDigest.OfHash(hash), RequestDigest.OfHash([.. other[..16], .. hash[16..]]));
    }

    [Fact]
    public void EmptyDigest_MatchesNothing()
    {
        RequestDigest empty = default;

        Assert.True(empty.IsEmpty);
        Assert.Equal("", empty.ToString());
        Assert.False(empty.Equals(default));
        Assert.False(empty == default);
        Assert.True(empty != default);
        Assert.False(empty == RequestDigest.OfText("x"));
        Assert.False(empty.Equals((object)RequestDigest.OfText("x")));
    }

    [Fact]
    public void Json_TellsOneRequestFromAnother()
    {
        JsonTypeInfo<Order> known = (JsonTypeInfo<Order>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Order));

        Assert.Equal(
            RequestDigest.OfText("""{"Id":"A","Amount":1.50}"""), RequestDigest.OfJson(new Order("A", 1.50m), known));
        Assert.NotEqual(
            RequestDigest.OfJson(new Order("A", 1m), known), RequestDigest.OfJson(new Order("A", 2m), known));
    }

    [Fact]
    public async Task PipelineWithJson_RecordsItsDigest()
    {
        MemoryAuditLog log = new();
        JsonTypeInfo<Order> known = (JsonTypeInfo<Order>)JsonSerializerOptions.Default.GetTypeInfo(typeof(Order));
        Order order = new("A", 3m);
        GatePipeline<Order> pipeline = GatePipeline.For<Order>(TestBook.Book)
            .Audit(log)
            .Digest(known, "order_digest")
            .Gate(TestBook.Plain, static (_, gate) => gate.Pass())
            .Build();

        Assert.True((await pipeline.EvaluateAsync(order, new RunContext("R"))).IsRun);
        Assert.Equal(RequestDigest.OfJson(order, known).ToString(), Assert.Single(log.Rows)["order_digest"]);
    }

    private sealed record Order(string Id, decimal Amount);
}

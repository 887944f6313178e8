using System.Text;

namespace Maestro.Policy.Tests.Audit.Rows;

public sealed class AuditValueTests
{
    [Fact]
    public void Default_IsNull()
    {
        Assert.Equal("null", default(AuditValue).ToString());
        Assert.Equal(default, AuditValue.FromJson("null"));
        Assert.False(default(AuditValue).IsText);
    }

    [Fact]
    public void Numbers_KeepTheirKind()
    {
        Assert.Equal(("1", "1.0"), (((AuditValue)1).ToString(), ((AuditValue)1.0).ToString()));
        Assert.NotEqual((AuditValue)1, (AuditValue)1.0);
        Assert.Equal("-9223372036854775808", ((AuditValue)long.MinValue).ToString());
        Assert.Equal("1e-07", ((AuditValue)1e-7).ToString());
        Assert.Equal(("true", "false"), (((AuditValue)true).ToString(), ((AuditValue)false).ToString()));
    }

    [Fact]
    public void Json_IsKeptInCanonicalForm()
    {
        AuditValue value = AuditValue.FromJson(" { \"b\" : 1.50, \"a\" : [ true ] } ");

        Assert.Equal("{\"a\":[true],\"b\":1.5}", value.ToString());
        Assert.Equal(value, AuditValue.FromJson("{\"a\":[true],\"b\":1.5}"));
        Assert.Equal(value.GetHashCode(), AuditValue.FromJson("{\"a\":[true],\"b\":1.5}").GetHashCode());
    }

    [Fact]
    public void JsonString_IsText()
    {
        AuditValue value = AuditValue.FromJson("\"a\\u00e4\\n\"");

        Assert.True(value.IsText);
        Assert.Equal((AuditValue)"a\u00e4\n", value);
        Assert.NotEqual((AuditValue)"1", (AuditValue)1);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("NaN")]
    [InlineData("\"\\ud800\"")]
    public void WhatIsNoJson_IsRefusedWithItsPlace(string json)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);

        string message = Assert.Throws<FormatException>(() => AuditValue.FromJson(bytes)).Message;

        Assert.StartsWith("byte ", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void NumberThatIsNotFinite_IsRefused(double number) =>
        Assert.Throws<ArgumentException>(() => (AuditValue)number);

    [Fact]
    public void HalfACharacter_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => (AuditValue)"\ud800");
        Assert.Throws<ArgumentException>(() => (AuditValue)null!);
    }
}

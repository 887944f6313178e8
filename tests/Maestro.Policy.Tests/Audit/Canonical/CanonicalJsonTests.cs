using System.Buffers;
using System.Text;

namespace Maestro.Policy.Tests.Audit.Canonical;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("  ", 2)]
    [InlineData("[1,", 3)]
    [InlineData("[1 2]", 3)]
    [InlineData("[1", 2)]
    [InlineData("{\"a\":1", 6)]
    [InlineData("{\"a\" 1}", 5)]
    [InlineData("{a:1}", 1)]
    [InlineData("{\"a\":1,}", 7)]
    [InlineData("tru", 0)]
    [InlineData("[nulL]", 1)]
    [InlineData("\"ab", 0)]
    [InlineData("[\"a\\", 3)]
    [InlineData("\"\\x\"", 1)]
    [InlineData("\"a\tb\"", 2)]
    [InlineData("\"\\u12g4\"", 1)]
    [InlineData("\"\\u+123\"", 1)]
    [InlineData("\"ab\\ud800\"", 3)]
    [InlineData("\"\\udc00\\ud800\"", 1)]
    [InlineData("\"\\ud800\\u0041\"", 1)]
    [InlineData("01", 0)]
    [InlineData("[-]", 1)]
    [InlineData("1.", 1)]
    [InlineData("1e+", 1)]
    [InlineData(".5", 0)]
    [InlineData("1 2", 2)]
    [InlineData("{} {}", 3)]
    [InlineData("NaN", 0)]
    [InlineData("[-Infinity]", 1)]
    [InlineData("[1, 1e999]", 4)]
    [InlineData("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}", 18)]
    [InlineData("{\"a\":1,\"\\u0061\":2}", 7)]
    [InlineData("\ufeff{}", 0)]
    public void Fault_NamesItsPlace(string text, int offset)
    {
        ArrayBufferWriter<byte> output = new();

        Assert.False(CanonicalJson.TryWrite(Encoding.UTF8.GetBytes(text), output, out JsonFault fault));

        Assert.Equal(offset, fault.Offset);
        Assert.EndsWith(".", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TextThatIsNotUtf8_NamesTheFirstSuchByte()
    {
        byte[] text = [.. "[\"ä"u8, 0xc3, (byte)'"', (byte)']'];

        FormatException exception = Assert.Throws<FormatException>(() => CanonicalJson.Encode(text));

        Assert.Equal("byte 4: The text isn't UTF-8.", exception.Message);
    }

    [Theory]
    [InlineData("{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}")]
    [InlineData("[NaN, Infinity, -Infinity, 1e999]", "[NaN,Infinity,-Infinity,Infinity]")]
    public void ReferencesDialect_AcceptsMore(string text, string canonical)
    {
        Assert.Equal(canonical, Canonical(text, AuditDialect.Reference));
        Assert.Throws<FormatException>(() => Canonical(text));
    }

    [Theory]
    [InlineData(" { \"b\" : [ 1 , -0 , -0.0 ] , \"a\" : true } ", "{\"a\":true,\"b\":[1,0,-0.0]}")]
    [InlineData("{\"\ud83d\ude91\":1,\"\uffee\":2,\"\u00e9\":3,\"z\":4,\"\":5}",
        "{\"\":5,\"z\":4,\"\u00e9\":3,\"\uffee\":2,\"\ud83d\ude91\":1}")]
    [InlineData("\"\\u0041\\/\\u00e9\\ud83d\\ude91\\u007f\\u001F\\u000a\\b\\f\"",
        "\"A/\u00e9\ud83d\ude91\u007f\\u001f\\n\\b\\f\"")]
    [InlineData("[1E5, 1e15, 1e16, 123456789012345680000.0, 0.0001, 0.00001, 100.50, 5e-324, 0e7]",
        "[100000.0,1000000000000000.0,1e+16,1.2345678901234568e+20,0.0001,1e-05,100.5,5e-324,0.0]")]
    [InlineData("18446744073709551616000", "18446744073709551616000")]
    public void Value_HasOneForm(string text, string canonical) => Assert.Equal(canonical, Canonical(text));

    [Fact]
    public void Nesting_EndsAt128()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Assert.Equal(Nested(128), Canonical(Nested(128)));
        Assert.Throws<FormatException>(() => Canonical(Nested(129)));
    }

    [Fact]
    public void Integer_HasAtMost4300Digits()
    {
        Assert.Equal(new string('9', 4300), Canonical(new string('9', 4300)));
        Assert.Throws<FormatException>(() => Canonical(new string('9', 4301)));
    }

    private static string Canonical(string text, AuditDialect dialect = AuditDialect.Strict) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes(text), dialect));
}

using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Canonical;

public sealed partial class CanonicalJsonPropertyTests
{
    private static readonly int Inputs =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 10_000_000 : 100_000;

    private static readonly string[] Seeds =
    [
        """{"ts":"2026-03-21T12:00:00+09:00","sealed":false,"n":-12.5e-3,"list":[1,2.0,null,{"a":{}}],"hash":"00"}""",
        """{"text":"\u00e9\ud83d\ude91\n\"\\/","é🚑":"表","k":1e400,"k":NaN}""",
        """[[[[]]],{},"",0,-0,-0.0,1E5,123456789012345678901234567890,Infinity]""",
    ];

    [Fact]
    public void RandomDoubles_ComeBack()
    {
        Random random = new(20260321);
        Span<byte> bits = stackalloc byte[8];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bits);
            double value = i % 2 == 0
                ? BitConverter.ToDouble(bits)
                : random.Next(-1_000_000, 1_000_000) * Math.Pow(10, random.Next(-12, 12));
            if (double.IsFinite(value))
            {
                string written = Encoding.UTF8.GetString(
                    CanonicalJson.Encode(Encoding.UTF8.GetBytes(value.ToString("E16", CultureInfo.InvariantCulture))));

                Assert.Matches(Printed(), written);
                Assert.Equal(value, double.Parse(written, CultureInfo.InvariantCulture));
                Assert.Equal(
                    Significant(value.ToString("R", CultureInfo.InvariantCulture)), Significant(written));
            }
        }
    }

    [Fact]
    public void AnyInput_IsRefusedOrHasOneForm()
    {
        Random random = new(4242);
        ArrayBufferWriter<byte> once = new();
        ArrayBufferWriter<byte> twice = new();
        byte[][] seeds = [.. Seeds.Select(Encoding.UTF8.GetBytes)];
        int accepted = 0;
        for (int i = 0; i < Inputs; i++)
        {
            byte[] input = Mutation.Of(seeds[i % seeds.Length], random);
            AuditDialect dialect = (AuditDialect)(i % 2);
            once.ResetWrittenCount();
            if (CanonicalJson.TryWrite(input, once, out JsonFault fault, dialect))
            {
                accepted++;
                twice.ResetWrittenCount();
                Assert.True(CanonicalJson.TryWrite(once.WrittenSpan, twice, out _, dialect));
                Assert.True(once.WrittenSpan.SequenceEqual(twice.WrittenSpan));
                Assert.True(dialect == AuditDialect.Reference || IsJson(input));
            }
            else
            {
                Assert.InRange(fault.Offset, 0, input.Length);
                Assert.Equal(0, once.WrittenCount);
            }
        }

        Assert.InRange(accepted, Inputs / 100, Inputs);
    }

    private static bool IsJson(byte[] input)
    {
        Utf8JsonReader reader = new(input);
        while (reader.Read())
        {
            // Whatever can be read to its end is JSON.
        }

        return true;
    }

    private static string Significant(string number) =>
        Zeros().Replace(number.Split('E', 'e')[0].Replace(".", "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"^-?(\d+\.\d+|\d(\.\d+)?e[+-]\d{2,3})$")]
    private static partial Regex Printed();

    [GeneratedRegex("^-?0*|0+$")]
    private static partial Regex Zeros();
}

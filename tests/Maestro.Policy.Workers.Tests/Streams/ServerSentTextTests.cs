using System.Buffers;
using System.Text;
using Maestro.Policy.Workers.Streams;

namespace Maestro.Policy.Workers.Tests.Streams;

public sealed class ServerSentTextTests
{
    [Fact]
    public void WhateverTheData_OnlyItsOwnLinesComeOut()
    {
        Random random = new(1);
        char[] signs = ['\r', '\n', ':', ' ', 'd', 'i', '\0', '\u0085', '\u2028', '\uFEFF', '日'];
        for (int i = 0; i < 2000; i++)
        {
            string data = new([.. Enumerable.Range(0, random.Next(12)).Select(_ => signs[random.Next(signs.Length)])]);
            string[] lines = ServerSentText.Write(new(data, "event", 7)).Split('\n');

            Assert.Equal(["id: 7", "event: event"], lines[..2]);
            Assert.Equal(["", ""], lines[^2..]);
            Assert.All(lines[2..^2], line => Assert.StartsWith("data: ", line, StringComparison.Ordinal));
            Assert.DoesNotContain('\r', string.Concat(lines));
            Assert.Equal(
                data.ReplaceLineEndings("\n").Replace("\u0085", "\n").Replace("\u2028", "\n"),
                string.Join('\n', lines[2..^2].Select(line => line[6..])).ReplaceLineEndings("\n"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    [InlineData("a\r")]
    [InlineData("a\0")]
    [InlineData("a\u0085")]
    [InlineData("a\u007f")]
    public void FieldThatIsNone_IsRefused(string field)
    {
        Assert.Throws<ArgumentException>(() => new ServerSentEvent("x", name: field));
        Assert.Throws<ArgumentException>(() => new ServerSentEvent("x", id: field));
    }

    [Fact]
    public void Bytes_AreThoseOfTheText()
    {
        ServerSentEvent item = new("{\"text\":\"日\"}", "worker", 3);
        ArrayBufferWriter<byte> output = new();

        ServerSentText.Write(item, output);

        Assert.Equal(ServerSentText.Write(item), Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal(":\n\n", Encoding.UTF8.GetString(ServerSentText.Heartbeat));
    }
}

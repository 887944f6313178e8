using System.Security.Cryptography;
using System.Text;
using Maestro.Policy.Tool.Lines;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Lines;

public sealed class LineReaderTests
{
    private const int Max = 8;

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("\n", "")]
    [InlineData("\n\n", "|")]
    [InlineData("\r\n", "")]
    [InlineData("a\r", "a\r")]
    [InlineData("\r", "\r")]
    [InlineData("a\rb\n", "a\rb")]
    [InlineData("a\r\r\n", "a\r")]
    [InlineData("\uFEFFa\n\uFEFFb", "a|\uFEFFb")]
    [InlineData("\uFEFF", "")]
    [InlineData("\uFEFF\n", "")]
    [InlineData("12345678\n", "12345678")]
    [InlineData("12345678\r\n", "12345678")]
    [InlineData("\uFEFF12345678\r\nb", "12345678|b")]
    [InlineData("123456789\na", "!123456789|a")]
    [InlineData("12345678\r", "!12345678\r")]
    [InlineData("123456789\r\na", "!123456789|a")]
    [InlineData("12345678\r\r\na", "!12345678\r|a")]
    [InlineData("123456789\rxyz\r\n", "!123456789\rxyz")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbb", "!aaaaaaaaaaaaaaaaaaaaaaaaaaa|!bbbbbbbbbbbbbbb")]
    public async Task Lines_AreTheSameHoweverTheyCome(string input, string lines)
    {
        // "!" marks a line that is too long. An input without any line and one with an empty line look alike here.
        string[] expected = input is "" or "\uFEFF" ? [] : lines.Split('|');
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        for (int step = 1; step <= bytes.Length + 1; step++)
        {
            Assert.Equal(expected.Select(Expected), await Read(new Trickle(bytes, step)));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64 * 1024)]
    public async Task LinesOfEveryLength_KeepTheirDigest(int step)
    {
        // Around the size of the reader's chunks, where a line's end can fall on either side.
        int[] lengths = [0, 1, 9, 1000, 65534, 65535, 65536, 65537, 131072, 200000];
        string[] lines = [.. lengths.Select(length => new string('x', length))];
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n");

        Assert.Equal(
            lines.Select(line => Expected(line.Length > Max ? "!" + line : line)),
            await Read(new Trickle(bytes, step)));
    }
    [Fact]
    public async Task InputThatNobodyWrites_CanBeLeft()
    {
        using CancellationTokenSource interrupt = new();
        using LineReader reader = new(new Silence());
        Task<Line?> reading = reader.ReadAsync(interrupt.Token).AsTask();
        await interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    private static string Expected(string line) =>
        line is ['!', .. string rest] ? $"too long, {Hash(rest)}" : $"{line}, {Hash(line)}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<List<string>> Read(Stream stream)
    {
        using LineReader reader = new(stream, Max);
        List<string> lines = [];
        while (await reader.ReadAsync(default) is { } line)
        {
            Assert.Equal(lines.Count + 1, line.Number);
            string text = line.IsTooLong ? "too long" : Encoding.UTF8.GetString(line.Bytes.Span);
            lines.Add($"{text}, {line.Digest}");
        }

        return lines;
    }
}

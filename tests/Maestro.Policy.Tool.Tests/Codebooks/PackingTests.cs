using System.Text;
using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Codebooks;

public sealed class PackingTests
{
    private const string Row =
        """{"layer":"acc_gate","decision":"RUN","sealed":false,"overrideable":false,"""
        + "\"final_decider\":\"SYSTEM\",\"reason_code\":\"OK\"}";

    [Fact]
    public async Task RecordedRows_PackAsTheReferences()
    {
        VectorFamily family = VectorFamily.Load("emergency", "codebook_pack", folder: null);
        string rows = string.Concat(family.Cases.Select(item => Compact(item.GetProperty("fields")) + "\n"));
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, rows, "codebook", "pack", "book.json");

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(family.Cases.Select(item => item.GetProperty("packed_hex5").GetString()!), run.OutputLines);
    }

    [Fact]
    public async Task EveryWord_ComesBack()
    {
        Codebook book = Codebook.Parse(PublishedBook.Json);
        string rows = string.Concat(Rows(book).Select(row => row + "\n"));
        using TempFolder folder = Book();

        ToolRun packed = await ToolRun.With(folder, rows, "codebook", "pack", "book.json");
        ToolRun unpacked = await ToolRun.With(folder, packed.Output, "codebook", "unpack", "book.json");

        Assert.Equal(new(ExitCodes.Success, rows, ""), unpacked);
    }

    [Theory]
    [InlineData("", "The line is empty.")]
    [InlineData("x", "The line is no JSON: 'x' is an invalid start of a value. Byte 1.")]
    [InlineData("[]", "The line is no JSON object.")]
    [InlineData("null", "The line is no JSON object.")]
    [InlineData("{}", "The row has no member 'layer'.")]
    [InlineData("{} {}", "The line is no JSON: ")]
    [InlineData("""{"layer":1}""", "'layer' is no text.")]
    [InlineData("""{"layer":"\ud800"}""", "'layer' holds half of a surrogate pair.")]
    [InlineData("""{"layer":"acc_gat"}""", "'acc_gat' is no layer of codebook 'published 5.1-demo.1'; did you")]
    [InlineData("""{"layer":"acc_gate","decision":"run"}""", "'run' is no word for 'decision'.")]
    [InlineData("""{"layer":"acc_gate","layer":"acc_gate"}""", "The line is no JSON: Duplicate property 'layer'")]
    [InlineData("""{"other":{"a":1,"a":2}}""", "The line is no JSON: Duplicate property 'a'")]
    [InlineData("""{"layer":"a\nb"}""", "'a\\u{a}b' is no layer of codebook")]
    public async Task BadRow_IsTold(string line, string message)
    {
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, $"{Row}\n{line}\n{Row}\n", "codebook", "pack", "book.json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(["0511c", "0511c"], run.OutputLines);
        Assert.StartsWith($"stdin(2): {message}", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sealed", "'sealed' is neither true nor false.")]
    [InlineData("overrideable", "'overrideable' is neither true nor false.")]
    [InlineData("final_decider", "'final_decider' is no text.")]
    [InlineData("reason_code", "'reason_code' is no text.")]
    public async Task WrongType_IsTold(string member, string message)
    {
        string line = JsonSerializer.Serialize(
            JsonDocument.Parse(Row).RootElement.EnumerateObject()
                .ToDictionary(m => m.Name, m => m.Name == member ? (object)0 : m.Value));
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, line, "codebook", "pack", "book.json");

        Assert.Equal(new(ExitCodes.Faults, "", $"stdin(1): {message}\n"), run);
    }

    [Fact]
    public async Task HostileLines_AreToldAndPassed()
    {
        string deep = "{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}";
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes(deep), (byte)'\n', .. "{\"layer\":\""u8, 0xFF, .. "\"}\n"u8,
            .. Encoding.UTF8.GetBytes(new string('x', 2_000_000)), (byte)'\n',
            .. Encoding.UTF8.GetBytes($"{{\"layer\":\"{new string('y', 1_000_000)}\"}}\n"),
            .. Encoding.UTF8.GetBytes(Row),
        ];
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, new MemoryStream(input), ["codebook", "pack", "book.json"]);

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(["0511c"], run.OutputLines);
        Assert.Equal(4, run.ErrorLines.Length);
        Assert.All(run.ErrorLines, line => Assert.InRange(line.Length, 10, 600));
        Assert.Equal("stdin(2): The line is not UTF-8.", run.ErrorLines[1]);
        Assert.Equal("stdin(3): The line is longer than 1048576 bytes.", run.ErrorLines[2]);
    }

    [Theory]
    [InlineData("0511c", true)]
    [InlineData("511c", true)]
    [InlineData("0x0511C", true)]
    [InlineData("0X511c\r", true)]
    [InlineData("000000000000511c", true)]
    [InlineData("", false)]
    [InlineData("0x", false)]
    [InlineData(" 511c", false)]
    [InlineData("511c ", false)]
    [InlineData("-511c", false)]
    [InlineData("+511c", false)]
    [InlineData("0x0x511c", false)]
    [InlineData("511g", false)]
    [InlineData("\u0665\u06611c", false)]
    [InlineData("0000000000000511c", false)]
    [InlineData("fffff", false)]
    [InlineData("10511c", false)]
    public async Task Header_IsReadOrTold(string line, bool isHeader)
    {
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, line + "\n", "codebook", "unpack", "book.json");

        Assert.Equal(isHeader ? ExitCodes.Success : ExitCodes.Faults, run.ExitCode);
        Assert.Equal(isHeader ? [Row] : [], run.OutputLines);
        Assert.Equal(isHeader ? 0 : 1, run.ErrorLines.Length);
    }

    [Fact]
    public async Task UnknownNumbers_AreAllNamed()
    {
        using TempFolder folder = Book();

        ToolRun run = await ToolRun.With(folder, "1fffff", "codebook", "unpack", "book.json");

        Assert.Contains(
            "out_of_20_bit_range, layer_id, decision_id, final_decider_id", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack")]
    [InlineData("unpack")]
    public async Task Interrupt_EndsWith130(string command)
    {
        using TempFolder folder = Book();
        using CancellationTokenSource interrupt = new();
        Task<ToolRun> run = ToolRun.With(
            folder, new Silence(), ["codebook", command, "book.json"], cancellationToken: interrupt.Token);
        await interrupt.CancelAsync();

        Assert.Equal(new(ExitCodes.Interrupted, "", "maestro: interrupted.\n"), await run);
    }

    private static TempFolder Book()
    {
        TempFolder folder = new();
        folder.Write("book.json", PublishedBook.Json);
        return folder;
    }

    // Every layer, verdict, decider, flag and reason at least once, in the order that unpacking writes.
    private static IEnumerable<string> Rows(Codebook book)
    {
        int i = 0;
        foreach (ReasonCode reason in book.Reasons)
        {
            foreach (Layer layer in book.Layers)
            {
                Verdict verdict = (Verdict)(i % 3);
                Decider decider = (Decider)(i / 3 % 3);
                string isSealed = i % 2 == 0 ? "true" : "false";
                string isOverridable = i % 5 == 0 ? "true" : "false";
                yield return $"{{\"layer\":\"{layer}\",\"decision\":\"{verdict.ToWireName()}\","
                    + $"\"sealed\":{isSealed},\"overrideable\":{isOverridable},"
                    + $"\"final_decider\":\"{decider.ToWireName()}\",\"reason_code\":\"{reason}\"}}";
                i++;
            }
        }
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}

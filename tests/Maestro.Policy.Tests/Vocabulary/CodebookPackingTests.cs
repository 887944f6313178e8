using System.Collections.Immutable;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookPackingTests
{
    private static readonly string[] Names =
        ["layer_id", "decision_id", "sealed", "overrideable", "final_decider_id", "reason_code_id"];

    [Fact]
    public void EveryHeader_ComesBack()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);
        HashSet<ulong> seen = [];

        foreach (RowHeader header in Headers(codebook))
        {
            ulong packed = codebook.Pack(header);

            Assert.Equal(header, codebook.Unpack(packed));
            Assert.True(packed < 1UL << codebook.HeaderBits);
            Assert.True(seen.Add(packed));
        }

        Assert.Equal(2 * 3 * 2 * 2 * 3 * 12, seen.Count);
    }

    [Fact]
    public void EveryNumber_IsAHeaderOrHasProblems()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);
        int whole = 0;

        for (ulong packed = 0; packed < 1UL << 20; packed++)
        {
            if (codebook.TryUnpack(packed, out RowHeader header, out ImmutableArray<string> problems))
            {
                whole++;
                Assert.Equal(packed, codebook.Pack(header));
            }
            else if (problems.IsEmpty || header != default)
            {
                Assert.Fail($"{packed} is no header, and nothing is wrong with it.");
            }
        }

        Assert.Equal(2 * 3 * 2 * 2 * 3 * 12, whole);
    }

    [Fact]
    public void HeadersOfAnyLayout_ComeBack()
    {
        Random random = new(7);

        for (int i = 0; i < 40; i++)
        {
            Codebook codebook = Codebook.Parse(BookText.WithSection(Layout(random, out int bits)));

            Assert.Equal(bits, codebook.HeaderBits);
            Assert.All(Headers(codebook), header => Assert.Equal(header, codebook.Unpack(codebook.Pack(header))));
        }
    }

    [Fact]
    public void LayoutOf64Bits_UsesAllOfThem()
    {
        string fields = string.Join(',', new[] { 32, 2, 1, 1, 2, 26 }.Zip(Names, Field));
        string section = $"\"pack_spec\": {{ \"fields\": [{fields}], \"total_bits\": 64 }}";
        Codebook codebook = Codebook.Parse(BookText.WithSection(section));

        Assert.Equal(64, codebook.HeaderBits);
        Assert.False(codebook.TryUnpack(ulong.MaxValue, out _, out ImmutableArray<string> problems));
        Assert.Equal(["layer_id", "decision_id", "final_decider_id"], problems);
        Assert.Equal((1 << 26) - 1, codebook[SystemReason.Unspecified].Id);
    }

    [Fact]
    public void Problems_ComeInTheOrderOfTheFields_TheRangeFirst()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);

        Assert.False(codebook.TryUnpack(ulong.MaxValue - 127, out RowHeader header, out var problems));
        Assert.Equal(
            ["out_of_20_bit_range", "layer_id", "decision_id", "final_decider_id", "reason_code_id"], problems);
        Assert.Equal(default, header);

        string message = Assert.Throws<ArgumentException>(() => codebook.Unpack(0xFFFFF)).Message;
        Assert.StartsWith(
            "0xfffff is no header of codebook 'Refunds 1': layer_id, decision_id, final_decider_id.",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void ForeignOrDefaultWords_AreNotPacked()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);
        Codebook twin = Codebook.Parse(BookText.Small);
        RowHeader whole = Headers(codebook).First();

        Assert.Throws<ArgumentException>(() => codebook.Pack(default));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Layer = default }));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Reason = default }));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Layer = twin.Layer("fraud_gate") }));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Reason = twin.Reason("CLEAR") }));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Verdict = (Verdict)3 }));
        Assert.Throws<ArgumentException>(() => codebook.Pack(whole with { Decider = (Decider)3 }));
    }

    [Fact]
    public void ForeignOrDefaultWord_IsNamed()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);
        Codebook twin = Codebook.Parse(BookText.Small);
        RowHeader whole = Headers(codebook).First();

        AssertNotPacked(
            whole with { Layer = twin.Layer("fraud_gate") }, "The layer 'fraud_gate' is not of codebook 'Refunds 1'.");
        AssertNotPacked(
            whole with { Reason = twin.Reason("CLEAR") }, "The reason 'CLEAR' is not of codebook 'Refunds 1'.");
        AssertNotPacked(whole with { Verdict = (Verdict)3 }, "The verdict is no member of its enumeration.");
        AssertNotPacked(whole with { Decider = (Decider)3 }, "The decider is no member of its enumeration.");

        void AssertNotPacked(RowHeader header, string message) => Assert.StartsWith(
            message, Assert.Throws<ArgumentException>(() => codebook.Pack(header)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NumberThatNoWordCanHave_IsAProblemOfItsField()
    {
        string fields = string.Join(',', new[] { 6, 32, 1, 1, 2, 8 }.Zip(Names, Field));
        Codebook codebook = Codebook.Parse(BookText.WithSection($"\"pack_spec\": {{ \"fields\": [{fields}] }}"));
        ulong packed = codebook.Pack(Headers(codebook).First());

        Assert.False(codebook.TryUnpack(packed | 1UL << 43, out _, out ImmutableArray<string> problems));
        Assert.Equal(["decision_id"], problems);
    }

    [Fact]
    public void DefaultHeader_IsAStop()
    {
        RowHeader header = default;

        Assert.Equal((Verdict.Stop, Decider.System), (header.Verdict, header.Decider));
        Assert.False(header.IsSealed || header.IsOverridable);
        Assert.Equal(("unspecified", "UNSPECIFIED"), (header.Layer.Name, header.Reason.Name));
        Assert.Contains("Stop", header.ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<RowHeader> Headers(Codebook codebook) =>
        from layer in codebook.Layers
        from verdict in Enum.GetValues<Verdict>()
        from isSealed in new[] { false, true }
        from isOverridable in new[] { false, true }
        from decider in Enum.GetValues<Decider>()
        from reason in codebook.Reasons
        select new RowHeader(layer, verdict, isSealed, isOverridable, decider, reason);

    private static string Layout(Random random, out int bits)
    {
        int[] widths = [random.Next(2, 20), random.Next(2, 8), 1, 1, random.Next(2, 8), random.Next(4, 20)];
        string[] fields = [.. widths.Zip(Names, Field)];
        random.Shuffle(fields);
        bits = widths.Sum();

        return $"\"pack_spec\": {{ \"fields\": [{string.Join(',', fields)}], \"total_bits\": {bits} }}";
    }

    private static string Field(int bits, string name) => $"{{ \"name\": \"{name}\", \"bits\": {bits} }}";
}

using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>What is wrong in a codebook is reported where the loader finds it: rules 070 to 077.</summary>
public sealed class CodebookFaultTests
{
    public static TheoryData<string> Texts { get; } = new(
        "",
        "{",
        "[]",
        "\uFEFF{}",
        "{\r\n  \"schema_version\": 1\r}",
        Books.WithReasons(),
        Books.WithReasons("A", "A", "a", "b c", "b-c", "2", "\\ud800", "\u2028", ""),
        Books.Refunds.Replace("amount_gate\"]", "amount_gates\"]", StringComparison.Ordinal),
        Books.Refunds.Replace("\"sealed\": true", "\"sealed\": true, \"overridable\": true", StringComparison.Ordinal),
        Books.Refunds.Replace(": \"1.0\",\n", ": \"2.0\",\n", StringComparison.Ordinal),
        new string('[', 100_000));

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task EveryFault_IsReportedWhereTheLoaderFindsIt(string text)
    {
        IEnumerable<string> expected = Codebook.Check(text)
            .Select(fault => FormattableString.Invariant($"{fault.Id} codebook.json({fault.Line},{fault.Column})"));

        string[] reported = await HostCode.WithoutClass("", new TextFile("codebook.json", text)).Reports();

        Assert.Equal(expected.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Message_IsTheLoaders()
    {
        string text = Books.WithReasons("A-B", "A_B");

        Assert.Equal(
            [$"MAESTRO072 {Assert.Single(Codebook.Check(text)).Message}"],
            await HostCode.WithoutClass("", new TextFile("codebook.json", text)).Messages());
    }

    [Theory]
    [InlineData("codebook.json", false, true)]
    [InlineData("C:\\project\\Codebook.JSON", false, true)]
    [InlineData("/project/refunds.codebook.json", false, true)]
    [InlineData("/project/words.json", true, true)]
    [InlineData("/project/words.json", false, false)]
    [InlineData("/project/mycodebook.json", false, false)]
    [InlineData("/project/codebook.json/readme.md", false, false)]
    public async Task Codebooks_AreKnownByNameOrMark(string path, bool isMarked, bool isCodebook)
    {
        string[] reports = await HostCode.WithoutClass("", new TextFile(path, "oops", isMarked)).Reports();

        Assert.Equal(isCodebook ? [$"MAESTRO070 {path}(1,1)"] : [], reports);
    }
}

using System.Globalization;
using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Generation;

/// <summary>Whatever a codebook holds, the generator doesn't fail, and generates nothing or what compiles.</summary>
public sealed class HostileCodebookTests
{
    private const string Code =
        "[Maestro.Policy.Codebook(\"refunds.codebook.json\")] public static partial class Words;";

    public static TheoryData<string> Faulty { get; } = new(
        "",
        "null",
        "{",
        new string('[', 100_000),
        Books.Refunds[..^2],
        Books.WithReasons(),
        Books.WithReasons("A", "a"),
        Books.WithReasons("A-B", "A_B"),
        Books.WithReasons("\\ud800"),
        Books.WithReasons(new string('x', 129)),
        new string(' ', (4 * 1024 * 1024) + 1));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void FaultyCodebook_GeneratesNothing(string text) =>
        Assert.Empty(new TestProject(Code, new TextFile("refunds.codebook.json", text)).Generate().Sources);

    [Theory]
    [InlineData("</summary><script>&amp;]]>")]
    [InlineData("*/ } #error \\\"\\\"\\\" \\\\")]
    [InlineData("line\\nline\\r\\n\\u2028\\u0085\\u0000\\u001f")]
    [InlineData("\u2028\u2029\u0085\u202E\u200B\u007F")]
    [InlineData("\uFFFE\uFFFF \uD83D\uDE00 \\ud83d\\ude00")]
    [InlineData("{0} {{ $\\\"{x}\\\"")]
    public void AnyDescription_CompilesWithoutAWarning(string description)
    {
        string text = Books.Refunds.Replace("What no approval can lift.", description, StringComparison.Ordinal);

        Codebook codebook = Loaded(text);

        Assert.Equal(Codebook.Parse(text).Layers[1].Description, codebook.Layers[1].Description);
    }

    [Theory]
    [InlineData("</c>")]
    [InlineData("\\\"); Evil(\\\"")]
    [InlineData("\u202E\uFEFF\u200D")]
    [InlineData("\uD83D\uDE00")]
    [InlineData("class")]
    [InlineData("Codebook")]
    [InlineData("get_Codebook")]
    public void AnyName_CompilesWithoutAWarning(string name)
    {
        string text = Books.WithReasons("A", name);

        Assert.Equal(
            Codebook.Parse(text).Reasons.Select(reason => reason.Name),
            Loaded(text).Reasons.Select(reason => reason.Name));
    }

    [Fact]
    public void TurkishCulture_GeneratesTheSame()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        TextFile file = new("refunds.codebook.json", Books.WithReasons("INVALID_ID", "info"));
        string expected = new TestProject(Code, file).Generate().Text;
        try
        {
            CultureInfo.CurrentCulture = new("tr-TR");

            Assert.Equal(expected, new TestProject(Code, file).Generate().Text);
            Assert.Contains(" InvalidId ", expected, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void CodeThatDoesNotCompile_GeneratesNothing()
    {
        const string Broken = "[Maestro.Policy.Codebook(] partial class { [Maestro.Policy.Codebook(1)] partial class B";

        Assert.Empty(new TestProject(Broken, Books.RefundsFile).Generate().Sources);
    }

    private static Codebook Loaded(string text) =>
        (Codebook)new TestProject(Code, new TextFile("refunds.codebook.json", text))
            .Generate().Load().GetType("Words")!.GetProperty("Codebook")!.GetValue(null)!;
}

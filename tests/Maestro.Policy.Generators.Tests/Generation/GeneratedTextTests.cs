using System.Reflection;
using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Generation;

/// <summary>What is generated, word for word.</summary>
public sealed class GeneratedTextTests
{
    private const string Code = """
        using Maestro.Policy;
        namespace Shop.Money;
        [Codebook("refunds.codebook.json")]
        public static partial class Refunds;
        """;

    // The text is recorded beside this file; who changes it on purpose records it anew with MAESTRO_ACCEPT_TEXT=1.
    [Fact]
    public void Text_IsTheTextOnRecord()
    {
        string actual = new TestProject(Code, Books.RefundsFile).Generate().Text;
        string folder = typeof(GeneratedTextTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ProjectFolder")
            .Value!;
        string path = Path.Combine(folder, "Generation", "Refunds.generated.txt");
        if (Environment.GetEnvironmentVariable("MAESTRO_ACCEPT_TEXT") == "1")
        {
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }

    [Fact]
    public void Text_DependsOnTheProjectAlone()
    {
        string text = new TestProject(Code, Books.RefundsFile).Generate().Text;
        TextFile elsewhere = new(
            "C:\\elsewhere\\refunds.codebook.json",
            Books.Refunds.ReplaceLineEndings("\r\n").Replace("  ", "\t", StringComparison.Ordinal));

        Assert.Equal(text, new TestProject(Code.ReplaceLineEndings("\r\n"), elsewhere).Generate().Text);
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void FileName_TellsTheClass() =>
        Assert.Matches(
            "^Shop\\.Money\\.Refunds\\.[0-9a-f]{8}\\.g\\.cs$",
            Assert.Single(new TestProject(Code, Books.RefundsFile).Generate().Sources).HintName);
}

using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>A class that no codebook can be generated into is reported at the attribute's argument: rule 074.</summary>
public sealed class CodebookAttributeTests
{
    [Theory]
    [InlineData(
        "[Codebook(\"nowhere.codebook.json\")] static partial class Words;",
        "'nowhere.codebook.json' is not defined. Add the file to the project's AdditionalFiles.")]
    [InlineData(
        "[Codebook(\"funds.codebook.json\")] static partial class Words;",
        "'funds.codebook.json' is not defined. Add the file to the project's AdditionalFiles.")]
    [InlineData(
        "[Codebook(\"\")] static partial class Words;",
        "'' is not defined. Add the file to the project's AdditionalFiles.")]
    [InlineData(
        "[Codebook(null!)] static partial class Words;",
        "'' is not defined. Add the file to the project's AdditionalFiles.")]
    [InlineData(
        "[Codebook(\"twice.codebook.json\")] static partial class Words;",
        "'twice.codebook.json' is not defined: several files have that name. Give more of the path.")]
    [InlineData(
        "[Codebook(\"refunds.codebook.json\")] static class Words;",
        "'Words.Codebook' is not defined. Make 'Words' partial.")]
    [InlineData(
        "class Outer { [Codebook(\"refunds.codebook.json\")] static partial class Words; }",
        "'Words.Codebook' is not defined. Make 'Outer' partial.")]
    [InlineData(
        "[Codebook(\"refunds.codebook.json\")] file static partial class Words;",
        "'Words.Codebook' is not defined. A type of one file has no generated part: remove 'file'.")]
    [InlineData(
        "[Codebook(\"refunds.codebook.json\")] static partial class Reasons;",
        "'Reasons.Codebook' is not defined. A class can't be named like one of its members: give it another name.")]
    public async Task ClassWithoutItsCodebook_IsReported(string declaration, string message)
    {
        TestProject project = Project(declaration);

        Assert.Equal([$"MAESTRO074 {message}"], await project.Messages());
        Assert.Empty(project.Generate().Sources);
    }

    [Theory]
    [InlineData("[Codebook(\"refunds.codebook.json\")] static partial class Words;")]
    [InlineData("[Codebook(\"a/twice.codebook.json\")] static partial class Words;")]
    [InlineData("[Codebook(@\"b\\twice.codebook.json\")] static partial class Words;")]
    [InlineData("[My.Codebook(\"nowhere.codebook.json\")] static class Words;")]
    public async Task ClassWithItsCodebook_IsNotReported(string declaration) =>
        Assert.Empty(await Project(declaration).Reports());

    [Fact]
    public async Task Report_IsAtTheArgument() =>
        Assert.Equal(
            ["MAESTRO074 \"nowhere.codebook.json\""],
            await Project("[Codebook(\"nowhere.codebook.json\")] partial class Words;").Spans());

    private static TestProject Project(string declaration) =>
        new(
            $"using Maestro.Policy;\n{declaration}\nnamespace My {{ class CodebookAttribute(string s) : Attribute; }}",
            Books.RefundsFile,
            new TextFile("/project/a/twice.codebook.json", Books.WithReasons("A")),
            new TextFile("/project/b/twice.codebook.json", Books.WithReasons("B")));
}

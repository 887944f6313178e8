namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>Host code around what a test is about.</summary>
internal static class HostCode
{
    /// <summary>The class that the words are generated into, before the rest of a file.</summary>
    public const string Vocabulary = """
        using Maestro.Policy;
        [Codebook("refunds.codebook.json")] static partial class Refunds;

        """;

    /// <summary>A project with the class and the refunds' codebook, around one member.</summary>
    public static TestProject With(string member) =>
        new($"{Vocabulary}class C {{ {member} }}", Books.RefundsFile);

    /// <summary>A project with a codebook and no class for it, around one member.</summary>
    public static TestProject WithoutClass(string member, params IEnumerable<TextFile> files) =>
        new($"using Maestro.Policy;\nclass C {{ {member} }}", files);
}

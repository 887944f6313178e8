using System.Reflection;
using Maestro.Policy.Generators.Tests.Compiling;

namespace Maestro.Policy.Generators.Tests.Generation;

/// <summary>The generated code compiles without a warning and says the same as the codebook.</summary>
public sealed class GeneratedCodeTests
{
    private const string Class =
        "[Maestro.Policy.Codebook(\"refunds.codebook.json\")] public static partial class Words;";

    public static TheoryData<string, string> Declarations { get; } = new()
    {
        { Class, "Words" },
        { $"namespace A.@class.B;\n{Class}", "A.class.B.Words" },
        { $"namespace A {{ {Class} }}", "A.Words" },
        { $"public partial class Outer {{ {Class} }}", "Outer+Words" },
        { $"public partial record struct Outer {{ public partial interface I {{ {Class} }} }}", "Outer+I+Words" },
        { Class.Replace("static partial class", "sealed partial record", StringComparison.Ordinal), "Words" },
        { Class.Replace("static partial class", "abstract partial class", StringComparison.Ordinal), "Words" },
        { Class.Replace("public static", "", StringComparison.Ordinal), "Words" },
        { Class.Replace("Words", "@event", StringComparison.Ordinal), "event" },
        { Class.Replace("Words", "EmbeddedCodebookOfWords", StringComparison.Ordinal), "EmbeddedCodebookOfWords" },
        { Class + "\npublic static partial class Words { public static int More => 1; }", "Words" },
    };

    [Theory]
    [MemberData(nameof(Declarations))]
    public void EveryWord_IsThereUnderItsName(string code, string type)
    {
        Type generated = Load(code, Books.Refunds).GetType(type, throwOnError: true)!;
        Codebook codebook = Book(generated);

        Assert.Equal(codebook.Layers, Words(generated, "Layers").Cast<Layer>());
        Assert.Equal(codebook.Reasons, Words(generated, "Reasons").Cast<ReasonCode>());
    }

    [Fact]
    public void Codebook_IsTheOneBesideTheCode()
    {
        Codebook codebook = Book(Load(Class, Books.Refunds).GetType("Words")!);

        Assert.Equal("Refunds 1.0", codebook.ToString());
        Assert.Empty(Codebook.Diff(Codebook.Parse(Books.Refunds), codebook));
        Assert.Equal(
            Codebook.Parse(Books.Refunds).Reasons.Select(reason => reason.Description),
            codebook.Reasons.Select(reason => reason.Description));
    }

    [Fact]
    public void Codebook_IsThereBeforeTheClassItself()
    {
        // Which part of a class is initialized first is not defined.
        const string Early =
            "partial class Words { public static readonly string Name = Reasons.Fraud.Codebook!.Name; }";
        Type type = Load($"{Early}\n{Class}", Books.Refunds).GetType("Words")!;

        Assert.Equal("Refunds", type.GetField("Name")!.GetValue(null));
    }

    [Fact]
    public void GenericContainers_AreOpenedAgain()
    {
        Assembly assembly = Load($"public partial interface I<T, @if> {{ {Class} }}", Books.Refunds);
        Type type = assembly.GetType("I`2+Words")!.MakeGenericType(typeof(int), typeof(int));

        Assert.Equal("Refunds", Book(type).Name);
    }

    [Fact]
    public void Names_ThatAreNoIdentifiers_GetOne()
    {
        string[] names =
            ["2FA_REQUIRED", "to-string", "équipe", "日本", "mixedCase", "-", "A\\\"B\\\\", "true", "Iı"];
        Type type = Load(Class, Books.WithReasons(names)).GetType("Words")!;

        Assert.Equal(Book(type).Reasons, Words(type, "Reasons").Cast<ReasonCode>());
        Assert.Equal(
            ["_2faRequired", "_ToString", "Équipe", "日本", "MixedCase", "_", "AB", "True", "Iı"],
            Members(type, "Reasons").Take(names.Length).Select(member => member.Name));
    }

    [Fact]
    public void ClassesThatDifferByCaseOrArity_GetFilesOfTheirOwn()
    {
        string code = string.Join(
            '\n',
            Class,
            Class.Replace("Words", "WORDS", StringComparison.Ordinal),
            $"partial class Outer {{ {Class} }}",
            $"partial class Outer<T> {{ {Class} }}");
        Generated generated = new TestProject(code, Books.RefundsFile).Generate();

        Assert.Equal(4, generated.Sources.Length);
        Assert.Empty(generated.Problems);
    }

    [Fact]
    public void AttributeOnTwoParts_IsTheCompilersToReport()
    {
        Generated generated = new TestProject($"{Class}\n{Class}", Books.RefundsFile).Generate();

        Assert.Single(generated.Sources);
        Assert.Contains(generated.Problems, problem => problem.Contains("CS0579", StringComparison.Ordinal));
    }

    private static Assembly Load(string code, string book) =>
        new TestProject(code, new TextFile("refunds.codebook.json", book)).Generate().Load();

    private static Codebook Book(Type type) => (Codebook)type.GetProperty("Codebook")!.GetValue(null)!;

    private static IEnumerable<object?> Words(Type type, string map) =>
        Members(type, map).Select(member => member.GetValue(null));

    private static PropertyInfo[] Members(Type type, string map)
    {
        Type nested = type.GetNestedType(map)!;

        return (type.IsGenericType ? nested.MakeGenericType(type.GenericTypeArguments) : nested).GetProperties();
    }
}

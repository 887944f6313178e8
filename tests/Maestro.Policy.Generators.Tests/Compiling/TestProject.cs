using System.Collections.Immutable;
using Maestro.Policy.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>A project in memory that uses the library, the generator and the rules.</summary>
internal sealed class TestProject
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    // The analyzers carry copies of types of the core: no project that they look at references them.
    private static readonly ImmutableArray<MetadataReference> Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Maestro.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly MetadataReference Core =
        MetadataReference.CreateFromFile(typeof(Codebook).Assembly.Location);

    private readonly ImmutableArray<AdditionalText> _files;

    public TestProject(string code, params IEnumerable<TextFile> files)
        : this([("Case.cs", code)], Core, files)
    {
    }

    public TestProject(
        IEnumerable<(string Path, string Code)> sources, MetadataReference vocabulary, IEnumerable<TextFile> files)
    {
        _files = [.. files];
        Compilation = CSharpCompilation.Create(
            "Case",
            [.. sources.Append(("Usings.cs", Usings)).Select(source => Parse(source.Item2, source.Item1))],
            [.. Framework, vocabulary],
            Library);
    }

    public static AnalyzerConfigOptionsProvider Options { get; } = new ProjectOptions();

    public CSharpCompilation Compilation { get; }

    public ImmutableArray<AdditionalText> Files => _files;

    public static SyntaxTree Parse(string code, string path) => CSharpSyntaxTree.ParseText(code, Language, path);

    /// <summary>Compiles code into a library that others can reference.</summary>
    public static MetadataReference Reference(string name, string code)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name, [Parse(code, name + ".cs")], Framework, Library);
        using MemoryStream image = new();
        Assert.Empty(compilation.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));

        return MetadataReference.CreateFromImage(image.ToArray());
    }

    public GeneratorDriver Driver() =>
        CSharpGeneratorDriver.Create(
            [new CodebookGenerator().AsSourceGenerator()],
            _files,
            Language,
            Options,
            new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>Runs the generator.</summary>
    public Generated Generate()
    {
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(
            Compilation, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        GeneratorRunResult result = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(result.Exception);
        Assert.Empty(diagnostics);

        return new((CSharpCompilation)compilation, [.. result.GeneratedSources]);
    }

    /// <summary>Where the rules about codebooks report, in generated code too:
    /// <c>MAESTRO050 Case.cs(3,7)</c>.</summary>
    public async Task<string[]> Reports() => [.. (await Diagnostics()).Select(Place)];

    /// <summary>What code the rules are about: <c>MAESTRO050 default</c>.</summary>
    public async Task<string[]> Spans() => [.. (await Diagnostics()).Select(d => $"{d.Id} {Code(d.Location)}")];

    /// <summary>The rules' messages.</summary>
    public async Task<string[]> Messages() => [.. (await Diagnostics()).Select(d => $"{d.Id} {d.GetMessage(null)}")];

    private async Task<IEnumerable<Diagnostic>> Diagnostics()
    {
        CompilationWithAnalyzers analyzed = Generate().Compilation.WithAnalyzers(
            [new PolicyAnalyzer()],
            new AnalyzerOptions(_files, Options));
        ImmutableArray<Diagnostic> diagnostics = await analyzed.GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");

        return diagnostics
            .Where(diagnostic => string.CompareOrdinal(diagnostic.Id, "MAESTRO05") > 0)
            .Where(diagnostic => string.CompareOrdinal(diagnostic.Id, "MAESTRO08") < 0)
            .OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start);
    }

    private static string? Code(Location place) => place.SourceTree?.GetText().ToString(place.SourceSpan);

    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        (int line, int column) = (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);

        return FormattableString.Invariant($"{diagnostic.Id} {place.Path}({line},{column})");
    }

    private static CSharpCompilationOptions Library =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable);
}

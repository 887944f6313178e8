extern alias generators;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using CodebookGenerator = generators::Maestro.Policy.Generators.CodebookGenerator;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>A project's sources, bound. Sources that don't bind fail the test: an unbound name looks like no
/// dependency.</summary>
internal static class SourceCompilation
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Preview);

    public static IReadOnlyList<MetadataReference> Framework { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static MetadataReference Core { get; } =
        MetadataReference.CreateFromFile(typeof(GatePipeline).Assembly.Location);

    public static MetadataReference Gates { get; } = FromOutput("Maestro.Policy.Gates.dll");

    public static MetadataReference Agents { get; } = FromOutput("Maestro.Policy.Agents.dll");

    public static MetadataReference Compatibility { get; } = FromOutput("Maestro.Policy.Compatibility.dll");

    public static MetadataReference Sandbox { get; } = FromOutput("Maestro.Policy.Sandbox.dll");

    public static MetadataReference Simulation { get; } = FromOutput("Maestro.Policy.Simulation.dll");

    public static MetadataReference Testing { get; } = FromOutput("Maestro.Policy.Testing.dll");

    public static MetadataReference Workers { get; } = FromOutput("Maestro.Policy.Workers.dll");

    public static MetadataReference[] ToolReferences { get; } =
    [
        Core, Gates, Sandbox, Workers, Agents, Simulation,
        FromOutput("System.CommandLine.dll"), FromOutput("Spectre.Console.dll"),
    ];

    public static CSharpCompilation Of(string project, params MetadataReference[] references)
    {
        IEnumerable<SyntaxTree> trees = Repository.CSharpFiles(project)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Language, file))
            .Append(CSharpSyntaxTree.ParseText(Usings, Language));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project,
            trees,
            [.. Framework, .. references],
            new(
                Repository.CSharpFiles(project).Any(file => Path.GetFileName(file) == "Program.cs")
                    ? OutputKind.ConsoleApplication
                    : OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable));
        compilation = WithWords(compilation, [.. Repository.Codebooks(project).Select(CodebookText.Of)]);
        Diagnostic[] errors = [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.Take(10)));
        return compilation;
    }

    public static IReadOnlyList<Diagnostic> Compile(
        string code, OutputKind kind = OutputKind.DynamicallyLinkedLibrary, params CodebookText[] codebooks)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            [CSharpSyntaxTree.ParseText(code, Language), CSharpSyntaxTree.ParseText(Usings, Language)],
            [.. Framework, Core, Gates, Sandbox, Workers, Agents, Compatibility, Simulation, Testing],
            new(kind, nullableContextOptions: NullableContextOptions.Enable));
        return
        [
            .. WithWords(compilation, codebooks).GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning),
        ];
    }

    private static CSharpCompilation WithWords(CSharpCompilation compilation, CodebookText[] codebooks)
    {
        CSharpGeneratorDriver
            .Create([new CodebookGenerator().AsSourceGenerator()], codebooks, Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return (CSharpCompilation)generated;
    }

    private static PortableExecutableReference FromOutput(string assembly) =>
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, assembly));
}

using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The analyzers, compiled in memory as their project has them compiled, but for what only warns.</summary>
internal static class AnalyzersProject
{
    private static readonly string File =
        typeof(AnalyzersProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == nameof(AnalyzersProject)).Value!;

    /// <summary>Where the analyzers' own source is; what they share with the core is not in it.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(File)!;

    public static CSharpCompilation Load()
    {
        CSharpCommandLineArguments told = CSharpCommandLineParser.Default.Parse(CompilerArguments(), Folder, null);
        CSharpParseOptions parsing = told.ParseOptions.WithDocumentationMode(DocumentationMode.None);
        return CSharpCompilation.Create(
            told.CompilationName,
            told.SourceFiles.Select(file =>
                CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file.Path), parsing, file.Path)),
            told.MetadataReferences.Select(static each => MetadataReference.CreateFromFile(each.Reference)),
            told.CompilationOptions
                .WithConcurrentBuild(false)
                .WithNullableContextOptions(NullableContextOptions.Disable)
                .WithGeneralDiagnosticOption(ReportDiagnostic.Suppress)
                .WithOptimizationLevel(OptimizationLevel.Release));
    }

    private static string[] CompilerArguments()
    {
        ProcessStartInfo start = new(
            "dotnet",
            [
                "msbuild", File, "-t:Compile", "-p:ProvideCommandLineArgs=true", "-p:SkipCompilerExecution=true",
                "-p:BuildProjectReferences=false", "-p:NonExistentFile=none", "-getItem:CscCommandLineArgs",
            ])
        {
            RedirectStandardOutput = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsOfTheRunningBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        using JsonDocument answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return
        [
            .. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static argument => argument.GetProperty("Identity").GetString()!),
        ];
    }

    private static bool IsOfTheRunningBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}

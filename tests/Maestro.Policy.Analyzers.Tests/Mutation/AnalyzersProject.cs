using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>The analyzers, compiled in memory just as their project has them compiled.</summary>
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
        return CSharpCompilation.Create(
            told.CompilationName,
            told.SourceFiles.Select(file =>
                CSharpSyntaxTree.ParseText(SourceText.From(System.IO.File.ReadAllText(file.Path)), told.ParseOptions, file.Path)),
            told.MetadataReferences.Select(static each => MetadataReference.CreateFromFile(each.Reference)),
            told.CompilationOptions
                .WithConcurrentBuild(false)
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

    private static bool IsOfTheRunningBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);
}

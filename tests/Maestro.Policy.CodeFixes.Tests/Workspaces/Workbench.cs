using System.Collections.Immutable;
using Maestro.Policy.Analyzers;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Maestro.Policy.CodeFixes.Tests.Workspaces;

/// <summary>Opens code as an editor does, and applies fixes to it.</summary>
internal static class Workbench
{
    private static readonly ImmutableDictionary<string, ReportDiagnostic> AllOn =
        new PolicyAnalyzer().SupportedDiagnostics
            .Where(static rule => !rule.IsEnabledByDefault)
            .ToImmutableDictionary(static rule => rule.Id, static _ => ReportDiagnostic.Info);

    /// <summary>A project with several files, the first of which is the snippet's own.</summary>
    public static Project Open(Snippet snippet, params string[] more) =>
        Open(new AdhocWorkspace().CurrentSolution, "Host", snippet, more);

    public static Project Open(Solution solution, string name, Snippet snippet, params string[] more)
    {
        ProjectId id = ProjectId.CreateNewId(name);
        Solution opened = solution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp))
            .WithProjectParseOptions(
                id,
                new CSharpParseOptions(
                    LanguageVersion.CSharp14, DocumentationMode.Parse, preprocessorSymbols: snippet.Defines))
            .WithProjectCompilationOptions(
                id,
                new CSharpCompilationOptions(
                    snippet.OutputKind,
                    nullableContextOptions: NullableContextOptions.Enable,
                    allowUnsafe: true,
                    specificDiagnosticOptions: AllOn))
            .AddMetadataReferences(id, [.. References.Framework, .. snippet.References])
            .AddDocument(
                DocumentId.CreateNewId(id),
                snippet.FileName,
                SourceText.From(snippet.Source),
                filePath: $"/{name}/{snippet.FileName}");
        for (int i = 0; i < more.Length; i++)
        {
            string file = $"More{i + 1}.cs";
            opened = opened.AddDocument(
                DocumentId.CreateNewId(id), file, SourceText.From(more[i]), filePath: $"/{name}/{file}");
        }

        foreach ((string path, string text) in snippet.AdditionalFiles)
        {
            opened = opened.AddAdditionalDocument(DocumentId.CreateNewId(id), path, text, filePath: $"/{name}/{path}");
        }

        string config =
            "is_global = true\n" + string.Concat(snippet.Config.Select(static key => $"{key.Key} = {key.Value}\n"));
        return opened
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                ".globalconfig",
                SourceText.From(config),
                filePath: $"/{name}/.globalconfig")
            .GetProject(id)!;
    }

    public static async Task<ImmutableArray<Diagnostic>> Diagnose(Project project)
    {
        Compilation compilation = (await project.GetCompilationAsync())!;
        CompilationWithAnalyzers run = compilation.WithAnalyzers([new PolicyAnalyzer()], project.AnalyzerOptions);
        return
        [
            .. (await run.GetAnalyzerDiagnosticsAsync())
                .OrderBy(static each => each.Location.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(static each => each.Location.SourceSpan.Start),
        ];
    }

    public static async Task<ImmutableArray<Diagnostic>> Errors(Project project) =>
    [
        .. (await project.GetCompilationAsync())!.GetDiagnostics()
            .Where(static each => each.Severity == DiagnosticSeverity.Error),
    ];

    public static async Task<ImmutableArray<CodeAction>> Offers(
        CodeFixProvider fix, Document document, Diagnostic diagnostic)
    {
        List<CodeAction> offers = [];
        CodeFixContext context = new(document, diagnostic, (action, _) => offers.Add(action), CancellationToken.None);
        await fix.RegisterCodeFixesAsync(context);
        return [.. offers];
    }

    public static async Task<Solution> Apply(CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }
}

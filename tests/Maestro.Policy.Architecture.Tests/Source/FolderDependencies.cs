using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Architecture.Tests.Source;

/// <summary>Which folder of a project uses which, found by binding every name in its code.</summary>
internal static class FolderDependencies
{
    public static IEnumerable<(string From, string To, string Where)> Of(string project, CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(IsWritten))
        {
            string from = Folder(project, tree.FilePath);
            SemanticModel model = compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                foreach (string to in Folders(project, model.GetSymbolInfo(name).Symbol))
                {
                    if (to != from)
                    {
                        yield return (from, to, $"{Repository.Relative(project, tree.FilePath)}: {name}");
                    }
                }
            }
        }
    }

    public static string Folder(string project, string file)
    {
        string relative = Repository.Relative(project, file);
        int slash = relative.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : relative[..slash];
    }

    // What is generated belongs to no folder.
    private static bool IsWritten(SyntaxTree tree) => Path.IsPathRooted(tree.FilePath);

    // A member belongs to the folder of its type; a partial type to each folder that a part of it is in.
    private static IEnumerable<string> Folders(string project, ISymbol? symbol)
    {
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        return type is null
            ? []
            : type.OriginalDefinition.DeclaringSyntaxReferences
                .Where(reference => IsWritten(reference.SyntaxTree))
                .Select(reference => Folder(project, reference.SyntaxTree.FilePath))
                .Distinct();
    }
}

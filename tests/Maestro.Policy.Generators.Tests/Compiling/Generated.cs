using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>What the generator made of a project.</summary>
internal sealed record Generated(CSharpCompilation Compilation, ImmutableArray<GeneratedSourceResult> Sources)
{
    /// <summary>The only text that was generated.</summary>
    public string Text => Assert.Single(Sources).SourceText.ToString();

    /// <summary>What the compiler says about the project with the generated code, documentation included.</summary>
    public IEnumerable<string> Problems =>
        Compilation.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Where(diagnostic => diagnostic.Id is not ("CS1591" or "CS1701" or "CS1702"))
            .Select(diagnostic => diagnostic.ToString());

    /// <summary>Loads the compiled project.</summary>
    public Assembly Load()
    {
        Assert.Empty(Problems);
        using MemoryStream image = new();
        Assert.True(Compilation.Emit(image).Success);
        image.Position = 0;

        return new AssemblyLoadContext(null, isCollectible: true).LoadFromStream(image);
    }
}

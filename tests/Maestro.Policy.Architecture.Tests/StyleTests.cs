using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Maestro.Policy.Architecture.Tests.Source;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Maestro.Policy.Architecture.Tests;

/// <summary>What the house style says and no compiler checks.</summary>
public sealed class StyleTests
{
    private static readonly string[] Projects = ["Maestro.Policy", "Maestro.Policy.Gates", "Maestro.Policy.Tool"];

    private static readonly Assembly Core = typeof(GatePipeline).Assembly;

    [Fact]
    public void EveryFile_HasOneTypeAndItsName()
    {
        foreach (string file in Projects.SelectMany(Repository.CSharpFiles))
        {
            BaseTypeDeclarationSyntax[] types = [.. Root(file).DescendantNodes()
                .OfType<BaseTypeDeclarationSyntax>()
                .Where(type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)];

            Assert.True(types.Length <= 1, $"{file} has {types.Length} types");
            Assert.All(types, type => Assert.StartsWith(type.Identifier.Text, Path.GetFileName(file), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void NoFile_IsLong() =>
        Assert.Empty(Projects.SelectMany(Repository.CSharpFiles).Where(file => File.ReadLines(file).Count() > 200));

    [Fact]
    public void NoLine_IsLong() =>
        Assert.Empty(
            Projects.SelectMany(Repository.CSharpFiles)
                .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, i, line.Length)))
                .Where(line => line.Length > 120));

    [Fact]
    public void NoFolder_IsADrawer() =>
        Assert.Empty(
            Projects.SelectMany(Repository.CSharpFiles)
                .Where(file => file.Split(Path.DirectorySeparatorChar).Any(part => part is "Utils" or "Helpers" or "Common")));

    [Fact]
    public void EveryClass_IsSealedOrStaticOrMadeForInheritance() =>
        Assert.Empty(Core.GetTypes().Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract));

    [Fact]
    public void EveryPublicStructAndEnum_SaysWhatItsDefaultIs()
    {
        XDocument docs = XDocument.Load(Path.ChangeExtension(Core.Location, ".xml"));
        Dictionary<string, string> texts = docs.Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value);

        Assert.Empty(
            Core.GetExportedTypes()
                .Where(type => type.IsValueType && !IsPlainRecord(type))
                .Where(type => !texts[$"T:{type.FullName}"].Contains("default value", StringComparison.OrdinalIgnoreCase))
                .Select(type => type.FullName));
    }

    [Fact]
    public void Core_IsOpenToNobody() => Assert.Empty(Core.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Fact]
    public void Core_DependsOnTheFrameworkAlone()
    {
        Assert.All(Core.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name!, StringComparison.Ordinal));
        XDocument project = XDocument.Load(Path.Combine(Repository.Root, "src/Maestro.Policy/Maestro.Policy.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
    }

    [Fact]
    public void Core_StaysSmall() => Assert.InRange(Core.GetExportedTypes().Length, 1, 60);

    [Fact]
    public void Attributes_AreThereInEveryBuild() =>
        Assert.All(
            Core.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))),
            type => Assert.Null(type.GetCustomAttribute<System.Diagnostics.ConditionalAttribute>()));

    // Positions and fields that carry no meaning of their own.
    private static bool IsPlainRecord(Type type) => type == typeof(CodebookFault) || type == typeof(AuditField);

    private static CompilationUnitSyntax Root(string file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file), new(LanguageVersion.Preview)).GetCompilationUnitRoot();
}

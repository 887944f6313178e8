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
    private static readonly Assembly Core = typeof(GatePipeline).Assembly;

    [Fact]
    public void EveryFile_HasOneTypeAndItsName() =>
        AssertNone(
            from file in Repository.CSharpFiles()
            let types = Types(file).ToArray()
            where types.Length > 1 || types.Any(type => !IsNameOf(file, type))
            select $"{file} has {string.Join(", ", types)}");

    [Fact]
    public void NoFile_IsLong() =>
        AssertNone(Repository.CSharpFiles().Where(file => Lines(file).Length > 200));

    [Fact]
    public void NoLine_IsLong() =>
        AssertNone(
            from file in Repository.CSharpFiles()
            from line in Lines(file).Index()
            where line.Item.Length > 120
            select $"{file}({line.Index + 1}) has {line.Item.Length} columns");

    [Fact]
    public void NoFolder_IsADrawer() =>
        AssertNone(
            Repository.CSharpFiles()
                .Where(file => file.Split('/').Any(part => part is "Utils" or "Helpers" or "Common")));

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
                .Where(type =>
                    !texts[$"T:{type.FullName}"].Contains("default value", StringComparison.OrdinalIgnoreCase))
                .Select(type => type.FullName));
    }

    [Fact]
    public void Core_IsOpenToNobody() => Assert.Empty(Core.GetCustomAttributes<InternalsVisibleToAttribute>());

    [Fact]
    public void Core_DependsOnTheFrameworkAlone()
    {
        Assert.All(
            Core.GetReferencedAssemblies(),
            name => Assert.StartsWith("System.", name.Name!, StringComparison.Ordinal));
        XDocument project = XDocument.Load(Path.Combine(Repository.Root, "src/Maestro.Policy/Maestro.Policy.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
    }

    [Fact]
    public void Core_StaysSmall() => Assert.InRange(Core.GetExportedTypes().Length, 1, 130);

    [Fact]
    public void Attributes_AreThereInEveryBuild() =>
        Assert.All(
            Core.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute))),
            type => Assert.Null(type.GetCustomAttribute<System.Diagnostics.ConditionalAttribute>()));

    // Positions and fields that carry no meaning of their own.
    private static bool IsPlainRecord(Type type) => type == typeof(CodebookFault) || type == typeof(AuditField);

    // All of it, where a collection would be cut short.
    private static void AssertNone(IEnumerable<string> found)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }

    // DecisionOfT.cs holds Decision<T>, and DecisionOfT.Match.cs another part of it.
    private static bool IsNameOf(string file, string type)
    {
        string name = Path.GetFileName(file).Split('.')[0];
        return name == type || name == $"{type}OfT";
    }

    private static IEnumerable<string> Types(string file) =>
        CSharpSyntaxTree.ParseText(Repository.Text(file), new(LanguageVersion.Preview))
            .GetRoot()
            .DescendantNodes()
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => type.Parent is BaseNamespaceDeclarationSyntax or CompilationUnitSyntax)
            .Select(type => type.Identifier.Text);

    private static string[] Lines(string file) => Repository.Text(file).TrimEnd('\n').Split('\n');
}

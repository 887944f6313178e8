using System.IO.Compression;
using System.Xml.Linq;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The packages are ready to publish.</summary>
[Collection(nameof(Workshop))]
public sealed class PackageTests(Workshop workshop)
{
    [Theory]
    [InlineData("Maestro.Policy")]
    [InlineData("Maestro.Policy.Analyzers")]
    [InlineData("Maestro.Policy.Agents")]
    [InlineData("Maestro.Policy.Compatibility")]
    [InlineData("Maestro.Policy.Gates")]
    [InlineData("Maestro.Policy.Sandbox")]
    [InlineData("Maestro.Policy.Simulation")]
    [InlineData("Maestro.Policy.Testing")]
    [InlineData("Maestro.Policy.Workers")]
    [InlineData("Maestro.Policy.Tool")]
    public void Package_SaysWhatItIs(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package(id));
        XElement metadata = Metadata(package);

        Assert.Equal(id, Value(metadata, "id"));
        Assert.Equal("Apache-2.0", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.Equal("icon.png", Value(metadata, "icon"));
        Assert.NotEmpty(Value(metadata, "description"));
        Assert.Equal("git", Element(metadata, "repository").Attribute("type")!.Value);
        Assert.NotEmpty(Element(metadata, "repository").Attribute("commit")?.Value ?? "");
        Assert.NotNull(package.GetEntry("README.md"));
        Assert.NotNull(package.GetEntry("icon.png"));
    }

    [Theory]
    [InlineData("Maestro.Policy")]
    [InlineData("Maestro.Policy.Agents")]
    [InlineData("Maestro.Policy.Compatibility")]
    [InlineData("Maestro.Policy.Gates")]
    [InlineData("Maestro.Policy.Sandbox")]
    [InlineData("Maestro.Policy.Simulation")]
    [InlineData("Maestro.Policy.Testing")]
    [InlineData("Maestro.Policy.Workers")]
    public void Library_ComesWithDocumentationAndSymbols(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package(id));
        using ZipArchive symbols = ZipFile.OpenRead(workshop.Package(id, "snupkg"));

        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.dll"));
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
    }

    // Whoever references a library, at whatever distance, has to get the analyzers: nothing may be excluded on the way.
    [Theory]
    [InlineData("Maestro.Policy", "Maestro.Policy.Analyzers")]
    [InlineData("Maestro.Policy.Agents", "Maestro.Policy.Gates Maestro.Policy.Sandbox Maestro.Policy.Workers")]
    [InlineData("Maestro.Policy.Compatibility", "Maestro.Policy")]
    [InlineData("Maestro.Policy.Gates", "Maestro.Policy")]
    [InlineData("Maestro.Policy.Sandbox", "Maestro.Policy")]
    [InlineData("Maestro.Policy.Simulation", "Maestro.Policy.Gates")]
    [InlineData("Maestro.Policy.Testing", "Maestro.Policy.Gates")]
    [InlineData("Maestro.Policy.Workers", "Maestro.Policy")]
    public void Library_PassesOnAllOfWhatItDependsOn(string id, string dependsOn)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package(id));
        XElement[] dependencies = [.. Dependencies(package)];

        Assert.Equal(dependsOn.Split(' '), dependencies.Select(static each => each.Attribute("id")!.Value));
        Assert.All(dependencies, static each => Assert.Equal("All", each.Attribute("include")?.Value ?? "All"));
        Assert.All(dependencies, static each => Assert.Null(each.Attribute("exclude")));
    }

    [Fact]
    public void Analyzers_AreForTheCompilerAlone()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package("Maestro.Policy.Analyzers"));
        string analyzers = Path.Combine(Workshop.Root, "analyzers");
        IEnumerable<string> projects = Directory.EnumerateFiles(analyzers, "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Where(project => !project.EndsWith(".Package", StringComparison.Ordinal));

        Assert.Equal(
            projects.Select(project => $"analyzers/dotnet/cs/{project}.dll").Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName)
                .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Empty(Dependencies(package));
        Assert.DoesNotContain(Metadata(package).Elements(), data => data.Name.LocalName == "developmentDependency");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("buildTransitive")]
    public void Analyzers_BringTheirSettings(string folder)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package("Maestro.Policy.Analyzers"));

        Assert.NotNull(package.GetEntry($"{folder}/Maestro.Policy.Analyzers.props"));
        Assert.NotNull(package.GetEntry($"{folder}/Maestro.Policy.Analyzers.targets"));
        Assert.NotNull(package.GetEntry($"{folder}/strict.globalconfig"));
    }

    private static IEnumerable<XElement> Dependencies(ZipArchive package) =>
        Metadata(package).Descendants().Where(element => element.Name.LocalName == "dependency");

    private static XElement Metadata(ZipArchive package)
    {
        using Stream stream = package.Entries
            .Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal))
            .Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static XElement Element(XElement metadata, string name) =>
        metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Value(XElement metadata, string name) => Element(metadata, name).Value;
}

using System.IO.Compression;
using System.Xml.Linq;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The packages are ready to publish.</summary>
[Collection(nameof(Workshop))]
public sealed class PackageTests(Workshop workshop)
{
    [Theory]
    [InlineData("Maestro.Policy")]
    [InlineData("Maestro.Policy.Gates")]
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
    [InlineData("Maestro.Policy.Gates")]
    public void Library_ComesWithDocumentationAndSymbols(string id)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package(id));
        using ZipArchive symbols = ZipFile.OpenRead(workshop.Package(id, "snupkg"));

        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.dll"));
        Assert.NotNull(package.GetEntry($"lib/net10.0/{id}.xml"));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{id}.pdb"));
    }

    [Fact]
    public void Core_DependsOnNothing()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package("Maestro.Policy"));

        Assert.DoesNotContain(Metadata(package).Descendants(), element => element.Name.LocalName == "dependency");
    }

    // What the core brings along at build time has to reach whoever uses a satellite.
    [Fact]
    public void Satellite_PassesAllOfTheCoreOn()
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package("Maestro.Policy.Gates"));
        XElement dependency = Metadata(package).Descendants().Single(element => element.Name.LocalName == "dependency");

        Assert.Equal("Maestro.Policy", dependency.Attribute("id")!.Value);
        Assert.Null(dependency.Attribute("exclude"));
    }

    private static XElement Metadata(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static XElement Element(XElement metadata, string name) =>
        metadata.Elements().Single(element => element.Name.LocalName == name);

    private static string Value(XElement metadata, string name) => Element(metadata, name).Value;
}

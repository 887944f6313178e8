using Maestro.Policy.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Architecture.Tests.PublicApi;

/// <summary>The public surface changes only together with its text, so that every change of it is seen in
/// review.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Maestro.Policy")]
    [InlineData("Maestro.Policy.Agents")]
    [InlineData("Maestro.Policy.Compatibility")]
    [InlineData("Maestro.Policy.Gates")]
    [InlineData("Maestro.Policy.Sandbox")]
    [InlineData("Maestro.Policy.Simulation")]
    [InlineData("Maestro.Policy.Testing")]
    [InlineData("Maestro.Policy.Workers")]
    public void PublicSurface_IsTheTextOnRecord(string assembly)
    {
        MetadataReference reference = assembly switch
        {
            "Maestro.Policy" => SourceCompilation.Core,
            "Maestro.Policy.Agents" => SourceCompilation.Agents,
            "Maestro.Policy.Compatibility" => SourceCompilation.Compatibility,
            "Maestro.Policy.Sandbox" => SourceCompilation.Sandbox,
            "Maestro.Policy.Simulation" => SourceCompilation.Simulation,
            "Maestro.Policy.Testing" => SourceCompilation.Testing,
            "Maestro.Policy.Workers" => SourceCompilation.Workers,
            _ => SourceCompilation.Gates,
        };
        CSharpCompilation compilation = CSharpCompilation.Create(
            "api",
            references:
            [
                .. SourceCompilation.Framework, SourceCompilation.Core, SourceCompilation.Gates,
                SourceCompilation.Sandbox, SourceCompilation.Workers, reference,
            ]);
        string actual = PublicApiText.Of((IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!);
        string path = Path.Combine(Repository.Root, "docs", "api", $"{assembly}.txt");
        if (Environment.GetEnvironmentVariable("MAESTRO_ACCEPT_API") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        Assert.True(
            expected == actual,
            $"The public surface of {assembly} is not what {path} says. If that is meant, run this test once with "
            + $"MAESTRO_ACCEPT_API=1 and commit the text. First difference:\n{FirstDifference(expected, actual)}");
    }

    private static string FirstDifference(string expected, string actual)
    {
        string[] before = expected.Split('\n');
        string[] after = actual.Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}

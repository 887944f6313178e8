using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The strict preset makes errors of the rules that warn by default, and touches no other.</summary>
[Collection(nameof(Workshop))]
public sealed partial class StrictPresetTests
{
    private readonly ImmutableArray<DiagnosticDescriptor> _rules;
    private readonly string[] _preset;

    public StrictPresetTests(Workshop workshop)
    {
        using ZipArchive package = ZipFile.OpenRead(workshop.Package("Maestro.Policy.Analyzers"));
        _rules = Rules(Read(package, "analyzers/dotnet/cs/Maestro.Policy.Analyzers.dll"));
        string preset = Encoding.UTF8.GetString(Read(package, "buildTransitive/strict.globalconfig"));
        _preset = [.. Entry().Matches(preset).Select(entry => entry.Groups["id"].Value)];
    }

    [Fact]
    public void RuleThatWarnsByDefault_IsAnError() =>
        Assert.Empty(_rules.Where(Warns).Select(rule => rule.Id).Except(_preset));

    [Fact]
    public void OtherRule_KeepsItsSeverity() =>
        Assert.Empty(_rules.Where(rule => !Warns(rule)).Select(rule => rule.Id).Intersect(_preset));

    [Fact]
    public void Preset_NamesARuleOnce() => Assert.Equal(_preset.Distinct().Order(StringComparer.Ordinal), _preset);

    private static bool Warns(DiagnosticDescriptor rule) =>
        rule.IsEnabledByDefault && rule.DefaultSeverity == DiagnosticSeverity.Warning;

    private static ImmutableArray<DiagnosticDescriptor> Rules(byte[] analyzers) =>
        [.. Assembly.Load(analyzers)
            .GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)];

    private static byte[] Read(ZipArchive package, string entry)
    {
        using Stream stream = package.GetEntry(entry)!.Open();
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }

    [GeneratedRegex(@"^dotnet_diagnostic\.(?<id>MAESTRO\d{3})\.severity = error\r?$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}

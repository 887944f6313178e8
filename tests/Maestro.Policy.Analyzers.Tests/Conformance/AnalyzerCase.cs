using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Conformance;

/// <summary>One recorded case.</summary>
internal sealed record AnalyzerCase(JsonElement Recorded)
{
    public string Id => Recorded.GetProperty("id").GetString()!;

    /// <summary><c>positive</c>, <c>negative</c> or <c>known-miss</c>.</summary>
    public string Polarity => Recorded.GetProperty("polarity").GetString()!;

    public string Shape => Text("shape") ?? "any";

    public string Source => Recorded.GetProperty("source").GetString()!;

    public ImmutableArray<Finding> Expected =>
    [
        .. List("expected").Select(static finding => new Finding(
            finding.GetProperty("rule").GetString()!,
            finding.TryGetProperty("path", out JsonElement path) ? path.GetString()! : "",
            finding.GetProperty("line").GetInt32(),
            finding.GetProperty("col").GetInt32())),
    ];

    public ImmutableHashSet<string> Allowed =>
    [
        .. List("allowed").Select(static rule => rule.GetString()!),
        .. AdditionalFiles.Any(static file => WideNumbers.AreIn(file.Text))
            ? [WideNumbers.Rule]
            : Array.Empty<string>(),
    ];

    public Snippet ToSnippet() => new(Source)
    {
        FileName = Text("fileName") ?? "Case.cs",
        OutputKind = Text("outputKind") == "console"
            ? OutputKind.ConsoleApplication
            : OutputKind.DynamicallyLinkedLibrary,
        Defines = [.. List("define").Select(static name => name.GetString()!)],
        Config = Config.SetItem("maestro.attribute_namespaces", "Stub.Policy"),
        AdditionalFiles = AdditionalFiles,
        References = [Stub.Reference, .. Shape == "aspnet" ? References.AspNet : []],
    };

    private ImmutableArray<(string Path, string Text)> AdditionalFiles =>
    [
        .. List("additionalFiles").Select(static file =>
            (file.GetProperty("path").GetString()!, file.GetProperty("text").GetString()!)),
    ];

    private ImmutableDictionary<string, string> Config =>
        Recorded.TryGetProperty("config", out JsonElement config)
            ? config.EnumerateObject()
                .ToImmutableDictionary(static key => key.Name, static key => key.Value.GetString()!)
            : ImmutableDictionary<string, string>.Empty;

    private string? Text(string name) => Recorded.TryGetProperty(name, out JsonElement text) ? text.GetString() : null;

    private IEnumerable<JsonElement> List(string name) =>
        Recorded.TryGetProperty(name, out JsonElement list) ? list.EnumerateArray() : [];
}

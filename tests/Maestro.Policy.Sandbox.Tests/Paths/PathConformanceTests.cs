using System.Text.Json;
using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Sandbox.Tests.Paths;

[Trait("Category", "Conformance")]
public sealed class PathConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("workers", "paths");

    [Fact]
    public void PathsOfAPosixTree_AreJudgedAsRecorded()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The tree has names that Windows can't hold.");
        Assert.SkipWhen(Family.IsAbsent, Family.Reason);
        using PathTree tree = PathTree.Of(Family.Header.GetProperty("fixture"));
        PathPolicy policy = new(new()
        {
            Roots = Roots("roots", tree.Text),
            Directory = tree["ws"],
            FileSystem = FileSystemKind.Posix,
        });

        Family.AssertAll(item => Judge(item, policy, tree.Text, isTextOnly: false), Of("posix"), mayBeNone: true);
    }

    [Fact]
    public void PathsOfAFileSystemWithoutCase_AreJudgedAsRecorded()
    {
        Assert.SkipWhen(Family.IsAbsent, Family.Reason);
        PathPolicy policy = new(new()
        {
            Roots = Roots("roots", OnPaper),
            Directory = OnPaper("{ROOT}/ws"),
            FileSystem = FileSystemKind.CaseInsensitive,
            Probe = FakeProbe.Nothing,
        });

        Family.AssertAll(item => Judge(item, policy, OnPaper, isTextOnly: true), Of("ci"), mayBeNone: true);

        static string OnPaper(string text) => text.Replace("{ROOT}", "/srv/case", StringComparison.Ordinal);
    }

    // Once as text, and once as a walk through folders in which there is no link.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PathsOfWindows_AreJudgedAsRecorded(bool isTextOnly)
    {
        Assert.SkipWhen(Family.IsAbsent, Family.Reason);
        PathPolicy policy = new(new()
        {
            Roots = Roots("roots_windows", static text => text),
            Directory = @"C:\work\ws",
            FileSystem = FileSystemKind.Windows,
            Probe = FakeProbe.Folders,
        });

        Family.AssertAll(
            item => Judge(item, policy, static text => text, isTextOnly), Of("windows"), mayBeNone: true);
    }

    private static Func<JsonElement, bool> Of(string fileSystem) =>
        item => item.GetProperty("fs").GetString() == fileSystem;

    private static PathRoots Roots(string name, Func<string, string> text) => PathRoots.Of(
        [
            .. Family.Header.GetProperty(name).EnumerateArray().Select(root => new PathRoot(
                text(root.GetProperty("path").GetString()!),
                root.GetProperty("access").GetString() == "write" ? PathAccess.ReadWrite : PathAccess.ReadOnly)),
        ]);

    private static string? Judge(JsonElement item, PathPolicy policy, Func<string, string> text, bool isTextOnly)
    {
        string? path = item.TryGetProperty("path_spec", out JsonElement spec) ? Large(spec)
            : item.GetProperty("path") is { ValueKind: JsonValueKind.String } given ? text(given.GetString()!)
            : null;
        PathOperation operation = item.GetProperty("op").GetString() switch
        {
            "read" => PathOperation.Read,
            "write" => PathOperation.Write,
            _ => PathOperation.Delete,
        };
        PathReading reading = isTextOnly ? policy.JudgeText(path, operation) : policy.Judge(path, operation);
        string found = $"{(reading.Verdict == Verdict.Run ? "ALLOW" : "DENY")} {Word(reading.Finding)}";
        string expected = $"{item.GetProperty("verdict").GetString()} {item.GetProperty("reason").GetString()}";

        return found == expected ? null : $"{found}, expected {expected}";
    }

    private static string Large(JsonElement spec) =>
        spec.GetProperty("prefix").GetString()
        + string.Concat(Enumerable.Repeat(spec.GetProperty("unit").GetString(), spec.GetProperty("count").GetInt32()))
        + spec.GetProperty("suffix").GetString();

    private static string Word(PathFinding finding) => string.Concat(
        finding.ToString().Select((unit, i) => i > 0 && char.IsUpper(unit) ? $"_{unit}" : $"{unit}"))
        .ToUpperInvariant();
}

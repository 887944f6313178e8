using System.IO.Compression;
using System.Text.Json;
using Maestro.Policy.Generators.Tests.Compiling;
using Maestro.Policy.TestKit.Vectors;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Generators.Tests.Rules;

/// <summary>The recorded cases of the rules about codebooks, against an API that is not ours.</summary>
public sealed class VectorTests
{
    private static readonly MetadataReference Stub = TestProject.Reference("Stub", Unzipped("stub.cs.gz"));

    public static TheoryData<string, string> Cases { get; } = new(
        from family in new[] { "book", "codes", "ok_codes" }
        from item in VectorFamily.Load("analyzers", family).Header.EnumerateArray()
        select (family, item.GetProperty("id").GetString()!));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case_IsReportedAsExpected(string family, string id)
    {
        JsonElement item = VectorFamily.Load("analyzers", family).Header.EnumerateArray()
            .Single(candidate => candidate.GetProperty("id").GetString() == id);
        TextFile[] files = Files(item);
        string[] reports = await new TestProject([("Case.cs", Text(item, "source"))], Stub, files).Reports();

        if ($"analyzers/{family}" == Deviations.NumbersFitTheHeader.Family && files.Any(HasWideNumber))
        {
            Assert.All(reports, report => Assert.StartsWith("MAESTRO070 ", report, StringComparison.Ordinal));
        }
        else
        {
            Assert.Equal(item.GetProperty("expected").EnumerateArray().Select(Expected), reports);
        }
    }

    private static TextFile[] Files(JsonElement item) =>
        item.TryGetProperty("additionalFiles", out JsonElement files)
            ? [.. files.EnumerateArray().Select(file =>
                new TextFile(Text(file, "path"), Text(file, "text")))]
            : [];

    private static bool HasWideNumber(TextFile file)
    {
        using JsonDocument book = JsonDocument.Parse(file.GetText().ToString());
        JsonElement root = book.RootElement;

        return !root.TryGetProperty("pack_spec", out _)
            && !root.TryGetProperty("pack_spec_example", out _)
            && root.GetProperty("maps").GetProperty("reason_code_to_id").EnumerateObject()
                .Any(reason => reason.Value.GetInt32() > byte.MaxValue);
    }

    private static string Text(JsonElement parent, string key) => parent.GetProperty(key).GetString()!;

    private static string Expected(JsonElement report)
    {
        string path = report.TryGetProperty("path", out JsonElement other) ? other.GetString()! : "Case.cs";

        return $"{report.GetProperty("rule")} {path}({report.GetProperty("line")},{report.GetProperty("col")})";
    }

    private static string Unzipped(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "vectors", "analyzers", file);
        using GZipStream unzipped = new(File.OpenRead(path), CompressionMode.Decompress);
        using StreamReader reader = new(unzipped);

        return reader.ReadToEnd();
    }
}

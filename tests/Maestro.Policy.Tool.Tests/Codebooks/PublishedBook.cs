using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Tool.Tests.Codebooks;

/// <summary>A codebook with the words and numbers of the reference's published one.</summary>
internal static class PublishedBook
{
    public static string Json { get; } = Write("5.1-demo.1", maps => maps);

    /// <summary>The codebook with another version and an edit of the text of its maps.</summary>
    public static string Write(string version, Func<string, string> edit)
    {
        VectorFamily family = VectorFamily.Load("emergency", "codebook_pack", folder: null);
        string maps = family.Header.GetProperty("maps").GetRawText();
        return $$"""
            {
              "schema_version": "1.0", "codebook_name": "published",
              "codebook_version": {{JsonSerializer.Serialize(version)}},
              "maps": {{edit(maps)}}
            }
            """;
    }
}

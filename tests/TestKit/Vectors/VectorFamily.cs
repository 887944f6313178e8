using System.IO.Compression;
using System.Text.Json;
using Xunit;

namespace Maestro.Policy.TestKit.Vectors;

/// <summary>One family of conformance cases: recorded inputs and what the reference answered.</summary>
/// <remarks>
/// Normally the family that the repository holds. When the environment variable <c>MAESTRO_VECTORS</c> names a folder,
/// the cases come from <c>folder/group/family.json</c> instead, and a family that isn't there is absent. A family that
/// the repository should hold and doesn't is an error: a conformance test must not vanish silently.
/// </remarks>
public sealed class VectorFamily
{
    /// <summary>The environment variable that names another folder of cases.</summary>
    public const string Variable = "MAESTRO_VECTORS";

    private readonly JsonElement _root;

    private VectorFamily(string source, JsonElement root)
    {
        Source = source;
        _root = root;
    }

    /// <summary>The file that the cases come from, or should come from.</summary>
    public string Source { get; }

    /// <summary>Whether there is no such file in the folder that <c>MAESTRO_VECTORS</c> names.</summary>
    public bool IsAbsent => _root.ValueKind == JsonValueKind.Undefined;

    /// <summary>Why a test that needs the family is skipped.</summary>
    public string Reason => IsAbsent ? $"{Variable} is set, and {Source} is not there." : "";

    /// <summary>The whole document: the header members and <c>cases</c>.</summary>
    public JsonElement Header => Root();

    /// <summary>The cases, in the order of the file; a document without a header is the list itself.</summary>
    public IReadOnlyList<JsonElement> Cases =>
        [.. (Root().ValueKind == JsonValueKind.Array ? Root() : Root().GetProperty("cases")).EnumerateArray()];

    /// <summary>Loads a family.</summary>
    /// <param name="group">The folder, such as <c>emergency</c>.</param>
    /// <param name="family">The name of the family, such as <c>codebook_pack</c>.</param>
    /// <returns>The family, which may be absent.</returns>
    public static VectorFamily Load(string group, string family) =>
        Load(group, family, Environment.GetEnvironmentVariable(Variable));

    /// <summary>Loads a family from a folder.</summary>
    /// <param name="group">The folder, such as <c>emergency</c>.</param>
    /// <param name="family">The name of the family.</param>
    /// <param name="folder">The folder of other cases; the repository's own when it is empty.</param>
    /// <returns>The family, which may be absent only from a folder of other cases.</returns>
    public static VectorFamily Load(string group, string family, string? folder)
    {
        if (string.IsNullOrEmpty(folder))
        {
            string own = Path.Combine(AppContext.BaseDirectory, "vectors", group, family + ".json.gz");
            using GZipStream unzipped = new(File.OpenRead(own), CompressionMode.Decompress);

            return new VectorFamily(own, Read(unzipped));
        }

        string other = Path.Combine(folder, group, family + ".json");

        if (!File.Exists(other))
        {
            return new VectorFamily(other, default);
        }

        using FileStream stream = File.OpenRead(other);

        return new VectorFamily(other, Read(stream));
    }

    /// <summary>Judges the cases and reports all that fail at once; skips the test when the family is absent.</summary>
    /// <param name="judge">Says what is wrong with a case, or <see langword="null"/>.</param>
    /// <param name="isMeant">Which cases are meant; by default all.</param>
    /// <param name="mayBeNone">Whether it is all right that no case is meant.</param>
    public void AssertAll(
        Func<JsonElement, string?> judge, Func<JsonElement, bool>? isMeant = null, bool mayBeNone = false)
    {
        Assert.SkipWhen(IsAbsent, Reason);
        JsonElement[] cases = [.. Cases.Where(isMeant ?? (static _ => true))];
        string[] failures =
        [
            .. from item in cases
            let failure = judge(item)
            where failure is not null
            select $"{item.GetProperty("id").GetString()}: {failure}",
        ];

        Assert.True(cases.Length > 0 || mayBeNone, $"{Source} holds no case.");
        Assert.True(
            failures.Length == 0, $"{failures.Length} of {cases.Length} failed:\n{string.Join('\n', failures)}");
    }

    private static JsonElement Read(Stream stream)
    {
        using JsonDocument document = JsonDocument.Parse(stream, new JsonDocumentOptions { MaxDepth = 256 });

        return document.RootElement.Clone();
    }

    private JsonElement Root() => IsAbsent ? throw new InvalidOperationException(Reason) : _root;
}

using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>Texts as rows show them.</summary>
internal static class KageText
{
    /// <summary>A text in JSON, with no more escapes than JSON asks for.</summary>
    public static string Quoted(string text) =>
        Encoding.UTF8.GetString(CanonicalJson.Encode(Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(text)}\"")));

    /// <summary>Names in the reference's notation of lists.</summary>
    public static string List(IEnumerable<string> names) => $"[{string.Join(", ", names.Select(name => $"'{name}'"))}]";
}

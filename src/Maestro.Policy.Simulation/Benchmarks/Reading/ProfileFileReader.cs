using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Reads a text of profiles.</summary>
internal sealed class ProfileFileReader
{
    private readonly TextFaults _faults = new();

    public (ImmutableArray<BenchmarkProfile> Profiles, ImmutableArray<BenchmarkProfileFault> Faults) Read(
        ReadOnlySpan<byte> text)
    {
        if (text.StartsWith("\uFEFF"u8))
        {
            text = text["\uFEFF"u8.Length..];
        }

        ImmutableArray<BenchmarkProfile> profiles = [];
        if (text.Length > BenchmarkProfileFile.MaxBytes)
        {
            _faults.Add(0, null, $"There are more than {BenchmarkProfileFile.MaxBytes} bytes.");
        }
        else if (NodeReader.Read(text, _faults) is { } root)
        {
            profiles = Profiles(root);
        }

        return (profiles, _faults.In(text));
    }

    private ImmutableArray<BenchmarkProfile> Profiles(TextNode root)
    {
        if (root.Kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            _faults.Add(root, "It is one profile, or a list of profiles.");
            return [];
        }

        if (root is { Kind: JsonTokenType.StartArray, Items.Count: 0 })
        {
            _faults.Add(root, "There is no profile.");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        List<TextNode> nodes = root.Kind == JsonTokenType.StartArray ? root.Items : [root];
        return [.. nodes.Select(node => Profile(node, names)).OfType<BenchmarkProfile>()];
    }

    private BenchmarkProfile? Profile(TextNode node, HashSet<string> names)
    {
        if (node.Kind != JsonTokenType.StartObject)
        {
            _faults.Add(node, "A profile is an object.");
            return null;
        }

        BenchmarkProfile profile = new ProfileReader(node, _faults).Read();
        if (profile.Name.Length > 0 && !names.Add(profile.Name))
        {
            _faults.Add(node.Find("name")!, $"There are two profiles '{profile.Name}'. Rename one of them.");
        }

        return profile;
    }
}

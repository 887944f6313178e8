using System.Text.Json;

namespace Maestro.Policy.Sandbox.Tests.Paths;

/// <summary>A tree of real folders, files and links in a folder of its own, which goes away with it.</summary>
internal sealed class PathTree : IDisposable
{
    public PathTree()
    {
        // Links in the way to the temporary folder are the machine's own.
        string folder = Directory.CreateTempSubdirectory("maestro-paths-").FullName;
        Root = Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? folder;
    }

    public string Root { get; }

    public string this[string name] => Path.Join(Root, name);

    public static PathTree Of(JsonElement fixture)
    {
        PathTree tree = new();

        foreach (JsonElement name in fixture.GetProperty("dirs").EnumerateArray())
        {
            tree.Folder(name.GetString()!);
        }

        foreach (JsonElement name in fixture.GetProperty("files").EnumerateArray())
        {
            tree.File(name.GetString()!, "");
        }

        foreach (JsonProperty link in fixture.GetProperty("links").EnumerateObject())
        {
            tree.Link(link.Name, tree.Text(link.Value.GetString()!));
        }

        return tree;
    }

    public PathTree Folder(string name)
    {
        Directory.CreateDirectory(this[name]);
        return this;
    }

    public PathTree File(string name, string text)
    {
        System.IO.File.WriteAllText(this[name], text);
        return this;
    }

    public PathTree Link(string name, string target)
    {
        System.IO.File.CreateSymbolicLink(this[name], target);
        return this;
    }

    public string Text(string text) => text.Replace("{ROOT}", Root, StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

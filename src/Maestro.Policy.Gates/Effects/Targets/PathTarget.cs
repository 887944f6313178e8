namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>A full path, compared by whole segments. It is text: nobody looks at the disk, and no link is followed.
/// </summary>
internal sealed class PathTarget : EffectTarget
{
    private readonly string _root;
    private readonly string[] _segments;

    private PathTarget(string root, string[] segments)
        : base(root + string.Join('/', segments)) =>
        (_root, _segments) = (root, segments);

    protected override string? UnderFault =>
        _segments.Length > 0 ? null : "reaches under the root, which is the whole disk. Name a folder.";

    /// <summary>Reads a path.</summary>
    /// <returns>The path without <c>.</c>, <c>..</c> and doubled slashes, or <see langword="null"/> where it isn't
    /// full, leads above its root, or has a part that systems read in different ways.</returns>
    public static PathTarget? Parse(string target)
    {
        if (Root(target) is not { } root || target.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        List<string> segments = [];

        foreach (string segment in target[root.Length..].Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                if (!IsPlain(segment))
                {
                    return null;
                }

                segments.Add(segment);
            }
        }

        return new(root, [.. segments]);
    }

    public override IEnumerable<string> Around()
    {
        for (int count = _segments.Length; count > 0; count--)
        {
            yield return _root + string.Join('/', _segments.AsSpan(0, count)!);
        }
    }

    public override IEnumerable<string> Holders() => Around().Skip(1).Append(_root);

    // Two slashes at the beginning name another machine.
    private static string? Root(string target) =>
        target.StartsWith('/') ? (target.StartsWith("//", StringComparison.Ordinal) ? null : "/")
        : target.Length > 2 && char.IsAsciiLetter(target[0]) && target[1] == ':' && target[2] == '/' ? target[..3]
        : null;

    // A part that ends with a dot or a blank is another one for some systems, a colon names a stream of a file, and a
    // wildcard stands for files that a rule may except. Two dots get here only where there is nothing left to go up
    // from.
    private static bool IsPlain(string segment) =>
        segment[^1] != '.'
        && !char.IsWhiteSpace(segment[^1])
        && !segment.AsSpan().ContainsAny(':', '*', '?');
}

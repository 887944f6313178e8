namespace Maestro.Policy.Browser.Tests;

/// <summary>Somebody who looks at a page: on what, and by day or by night.</summary>
public sealed record Reader(string Name, int Width, int Height, bool IsDark)
{
    public static IReadOnlyList<Reader> All { get; } =
    [
        new("phone by day", 390, 844, false),
        new("phone by night", 390, 844, true),
        new("narrow phone", 320, 568, false),
        new("desk by day", 1280, 900, false),
        new("desk by night", 1280, 900, true),
    ];
}

namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>What is known of a text that flows from one command to another.</summary>
/// <param name="kind">Where it comes from.</param>
/// <param name="text">The text, or one that it may be or hold; <see langword="null"/> when nothing is known.</param>
internal sealed class Feed(FeedKind kind, string? text = null)
{
    internal static readonly Feed None = new(FeedKind.None);
    internal static readonly Feed Local = new(FeedKind.Local);
    internal static readonly Feed Decoded = new(FeedKind.Decoded);
    internal static readonly Feed Remote = new(FeedKind.Remote);

    /// <summary>The name of a shell, most likely.</summary>
    internal static readonly Feed Shell = new(FeedKind.Local, "sh");

    /// <summary>Says yes to every question.</summary>
    internal static readonly Feed Yes = new(FeedKind.Literal, "y\n");

    internal FeedKind Kind { get; } = kind;

    internal string? Text { get; } = text;

    internal bool IsUntrusted => Kind >= FeedKind.Decoded;

    internal static Feed Literal(string text) => new(FeedKind.Literal, text);

    /// <summary>Both, one after the other.</summary>
    internal Feed With(Feed other) =>
        other.Kind == FeedKind.None || ReferenceEquals(this, other) ? this
        : Kind == FeedKind.None ? other
        : new(Kind > other.Kind ? Kind : other.Kind, Both(Text, other.Text));

    /// <summary>Some of it.</summary>
    internal Feed Filtered() => Kind == FeedKind.Literal ? new(FeedKind.Local, Text) : Kind == FeedKind.None
        ? Local : this;

    /// <summary>Something else made of it.</summary>
    internal Feed Transformed() => Kind == FeedKind.Remote ? this : new(FeedKind.Decoded, Text);

    // What is too long to be read needn't be kept.
    private static string? Both(string? first, string? second) =>
        first is null ? second
        : second is null || first.Length + second.Length > CommandPolicy.MaxLength || first == second ? first
        : first.EndsWith('\n') ? first + second : $"{first}\n{second}";
}

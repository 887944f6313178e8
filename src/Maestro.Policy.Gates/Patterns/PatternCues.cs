using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>Lists of cues for <see cref="PatternReading.Anywhere"/>, and those of the reference's document
/// orchestrators for <see cref="PatternReading.ReferenceExact"/>.</summary>
public static class PatternCues
{
    /// <summary>What asks to weigh one against another, which is relative to who is asked.</summary>
    /// <value>The words of both generations, and a few more.</value>
    public static ImmutableArray<string> Comparisons { get; } =
    [
        "どっち", "どちら", "どれ", "良いか", "よいか", "いいか", "おすすめ", "お勧め", "最適", "評価", "比較", "which", "better",
        "best", "recommend", "?",
    ];

    /// <summary>The words of 1.2.4.</summary>
    /// <value>Nine Japanese words.</value>
    public static ImmutableArray<string> Comparisons124 { get; } =
        ["どっち", "どちら", "どれが", "良いか", "いいか", "おすすめ", "最適", "評価", "比較"];

    /// <summary>The words of 1.3.5.</summary>
    /// <value>Japanese and English words, and the question mark in both widths.</value>
    public static ImmutableArray<string> Comparisons135 { get; } =
        ["おすすめ", "どっち", "どちら", "どれ", "比較", "which", "better", "?", "？"];

    /// <summary>What asks for something that is seen outside, and can't be taken back.</summary>
    /// <value>The words of 1.3.5, and a few more.</value>
    public static ImmutableArray<string> SideEffects { get; } =
    [
        "メール", "送信", "送って", "送付", "投稿", "公開", "共有", "アップロード", "send", "email", "e-mail", "upload", "publish",
        "post to", "share with",
    ];

    /// <summary>The words of 1.3.5.</summary>
    /// <value>Eight Japanese and English words.</value>
    public static ImmutableArray<string> SideEffects135 { get; } =
        ["メール", "送信", "送って", "send", "email", "upload", "投稿", "公開"];
}

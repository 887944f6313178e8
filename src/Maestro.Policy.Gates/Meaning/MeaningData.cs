using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Meaning;

/// <summary>The words of the reference's document orchestrators.</summary>
internal static class MeaningData
{
    /// <summary>Those of 1.2.4.</summary>
    public static readonly MeaningRules Documents124 = new()
    {
        Kinds =
        [
            new("word", ["word", "docx", "outline", "document", "見出し", "章", "アウトライン"]),
            new("excel", ["excel", "xlsx", "columns", "table", "表", "列"]),
            new("ppt", ["ppt", "pptx", "powerpoint", "slides", "slide", "スライド"]),
        ],
        Fallback = MeaningFallback.All,
        Reading = PhraseReading.ReferenceWords,
    };

    /// <summary>Those of 1.2.6 and 1.2.7.</summary>
    public static readonly MeaningRules Documents126 =
        Documents124 with { Reading = PhraseReading.ReferenceAnyCase };

    /// <summary>Those of 1.3.5.</summary>
    public static readonly MeaningRules Documents135 = new()
    {
        Kinds =
        [
            new("excel", ["excel", "xlsx", "csv", "表", "一覧", "集計"]),
            new("word", ["word", "docx", "文書", "要約"]),
            new("ppt", ["ppt", "pptx", "powerpoint", "slide", "slides", "deck", "スライド", "資料"]),
        ],
        MakingWords = ["作って", "作成", "make", "create"],
        Fallback = MeaningFallback.AllWhenMaking,
        Reading = PhraseReading.ReferenceAnyCase,
    };

    /// <summary>All of them, and their plurals.</summary>
    public static readonly MeaningRules Documents = new()
    {
        Kinds =
        [
            new("word",
                ["word", "docx", "outline", "outlines", "document", "documents", "見出し", "章", "アウトライン", "文書", "要約"]),
            new("excel",
                ["excel", "xlsx", "csv", "column", "columns", "table", "tables", "spreadsheet", "表", "列", "一覧", "集計"]),
            new("ppt", ["ppt", "pptx", "powerpoint", "slide", "slides", "deck", "スライド", "資料"]),
        ],
    };
}

namespace Maestro.Policy.Tool.Pages;

/// <summary>A column of a chart, from the bottom up.</summary>
/// <param name="Name">What it stands for, safe on a page.</param>
/// <param name="Parts">What it is made of.</param>
internal readonly record struct ChartColumn(string Name, IReadOnlyList<ChartPart> Parts)
{
    /// <summary>How high it is.</summary>
    public long Count => Parts.Sum(static part => part.Count);
}

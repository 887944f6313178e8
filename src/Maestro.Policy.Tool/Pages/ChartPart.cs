namespace Maestro.Policy.Tool.Pages;

/// <summary>A part of a chart.</summary>
/// <param name="Style">The class that gives it its colour.</param>
/// <param name="Name">What it is, safe on a page.</param>
/// <param name="Count">How much of it there is.</param>
internal readonly record struct ChartPart(string Style, string Name, long Count);

namespace Maestro.Policy.Tool.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Head">What it is called.</param>
/// <param name="Least">How wide it is at least, where there is room.</param>
/// <param name="IsFirm">Whether the others give way first.</param>
/// <param name="IsRight">Whether it holds numbers, which end at its right edge.</param>
internal readonly record struct LineColumn(string Head, int Least = 0, bool IsFirm = false, bool IsRight = false);

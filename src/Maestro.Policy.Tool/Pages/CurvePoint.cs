namespace Maestro.Policy.Tool.Pages;

/// <summary>A point of a curve, from 0 at the bottom to 1 at the top.</summary>
/// <param name="Least">Where its band begins.</param>
/// <param name="Mean">Where its line is.</param>
/// <param name="Most">Where its band ends.</param>
internal readonly record struct CurvePoint(double Least, double Mean, double Most);

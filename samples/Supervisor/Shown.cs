namespace SupervisorSample;

/// <summary>Text of a worker, fit for a line of a terminal.</summary>
public static class Shown
{
    /// <summary>Nothing that a terminal would obey.</summary>
    public static string Of(string text) =>
        string.Concat(text.Select(static unit => char.IsControl(unit) ? '\uFFFD' : unit));
}

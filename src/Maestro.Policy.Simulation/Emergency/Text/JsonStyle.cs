namespace Maestro.Policy.Simulation.Emergency.Text;

/// <summary>How JSON is spaced.</summary>
internal enum JsonStyle : byte
{
    /// <summary>On one line, with a blank after each comma and colon.</summary>
    Line,

    /// <summary>On many lines, indented by two.</summary>
    Indented,
}

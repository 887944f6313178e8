namespace Maestro.Policy.Tool.Gate;

/// <summary>How rows are written.</summary>
internal enum LogFormat
{
    /// <summary>As the library writes them everywhere.</summary>
    Arl,

    /// <summary>As the reference's minimal orchestrator writes them.</summary>
    Min,
}

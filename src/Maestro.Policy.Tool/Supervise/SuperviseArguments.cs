namespace Maestro.Policy.Tool.Supervise;

/// <summary>What a command line and the environment ask for.</summary>
internal sealed record SuperviseArguments
{
    /// <summary>What is to be done.</summary>
    public required string Task { get; init; }

    /// <summary>The folder that is worked on.</summary>
    public string Target { get; init; } = ".";

    /// <summary>Where sessions are kept; <see langword="null"/> to make one up.</summary>
    public string? Workspace { get; init; }

    /// <summary>The port of the dashboard.</summary>
    public int Port { get; init; } = SuperviseOptions.UsualPort;

    /// <summary>Whether there is to be a dashboard.</summary>
    public bool HasDashboard { get; init; } = true;

    /// <summary>Whether everything is told.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>What is told.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Info;

    /// <summary>The file of settings; <see langword="null"/> for the workers that come along.</summary>
    public string? Config { get; init; }

    /// <summary>Whether an earlier session goes on.</summary>
    public bool IsResumed { get; init; }
}

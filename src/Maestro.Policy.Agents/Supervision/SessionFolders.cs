using System.Collections.Immutable;
using Maestro.Policy.Audit;
using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Makes the folders of a session, and looks at those that it finds.</summary>
internal static class SessionFolders
{
    private const UnixFileMode Private =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static void Make(SessionFolder folder)
    {
        Make(folder.Path);
        Make(folder.Reviews);
        Make(folder.Work);
    }

    /// <summary>One supervisor at a time.</summary>
    public static IDisposable Take(SessionFolder folder) => AuditStorage.Disk.Lock(folder.State + ".lock");

    /// <summary>Where one worker keeps what it needs meanwhile.</summary>
    public static string WorkOf(SessionFolder folder, string worker)
    {
        string path = Path.Combine(folder.Work, worker);
        Make(path);
        return path;
    }

    public static PathPolicy Paths(SupervisorOptions options, SessionFolder folder)
    {
        List<PathRoot> roots = [new(Path.GetFullPath(options.Target), PathAccess.ReadWrite)];
        roots.Add(new(folder.Work, PathAccess.ReadWrite));
        if (options.Orchestrator is { } orchestrator
            && Path.GetFullPath(orchestrator) is var own && roots.TrueForAll(root => root.Path != own))
        {
            roots.Add(new(own, PathAccess.ReadOnly));
        }

        return new(new() { Roots = PathRoots.Of(roots), Directory = roots[0].Path });
    }

    /// <summary>The folders that a repair may name.</summary>
    public static ImmutableArray<string> Directories(SupervisorOptions options, SessionFolder folder, string worker) =>
    [
        WorkOf(folder, worker), Path.GetFullPath(options.Target),
        .. options.Orchestrator is { } orchestrator ? new[] { Path.GetFullPath(orchestrator) } : [],
    ];

    /// <summary>The first folder that isn't fit, and why; <see langword="null"/> when all are.</summary>
    public static string? Unfit(SupervisorOptions options, SessionFolder folder)
    {
        (DirectoryRole Role, string? Path)[] all =
        [
            (DirectoryRole.Workspace, folder.Path), (DirectoryRole.Target, options.Target),
            (DirectoryRole.Orchestrator, options.Orchestrator),
        ];
        return all.Where(static one => one.Path is not null)
            .Select(one => (one.Path, Plan: Preparation.Judge(DirectoryLook.At(one.Role, one.Path!, options.Home))))
            .Where(static one => one.Plan.Action == DirectoryAction.Escalate)
            .Select(static one => $"{one.Plan.Reason.ToWord()} {one.Path}")
            .FirstOrDefault();
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, Private);

        // Only its own mode, never that of what is in it.
        if (File.GetUnixFileMode(path) != Private)
        {
            File.SetUnixFileMode(path, Private);
        }
    }
}

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>Says what is to be done with the directories of a session before a worker starts. Only the session's
/// workspace may be created or have its own mode corrected, and never what is in it.</summary>
public static class Preparation
{
    /// <summary>Judges a directory by what was seen of it.</summary>
    /// <param name="facts">What was seen.</param>
    /// <returns>What is to be done; the first fault counts.</returns>
    public static DirectoryPlan Judge(DirectoryFacts facts)
    {
        DirectoryReason fault = FaultOf(facts);

        return (fault, facts.Role) switch
        {
            // A mode is corrected where the workspace is, not where a link of its name leads.
            (DirectoryReason.PermissionDenied or DirectoryReason.WarnWorldWritable, DirectoryRole.Workspace)
                when !facts.IsLink => new(DirectoryAction.FixOwnerMode, DirectoryReason.Ok),
            (DirectoryReason.DirectoryMissing, DirectoryRole.Workspace) =>
                new(DirectoryAction.CreatePrivate, DirectoryReason.Ok),
            (DirectoryReason.Ok or DirectoryReason.WarnWorldWritable, _) => new(DirectoryAction.Ready, fault),
            _ => new(DirectoryAction.Escalate, fault),
        };
    }

    // That the orchestrator's own directory can't be written is as it should be.
    private static DirectoryReason FaultOf(DirectoryFacts facts) => facts switch
    {
        { Role: not (DirectoryRole.Workspace or DirectoryRole.Target or DirectoryRole.Orchestrator) } =>
            DirectoryReason.Unspecified,
        { IsLink: true, LinkIsAllowed: false } => DirectoryReason.SymlinkEscape,
        { IsRootOrHome: true } => DirectoryReason.DirectoryTooBroad,
        { Exists: false } => DirectoryReason.DirectoryMissing,
        { IsDirectory: false } => DirectoryReason.NotADirectory,
        { IsReadable: false } => DirectoryReason.PermissionDenied,
        { IsWritable: false, Role: not DirectoryRole.Orchestrator } => DirectoryReason.PermissionDenied,
        { IsWorldWritable: true } => DirectoryReason.WarnWorldWritable,
        _ => DirectoryReason.Ok,
    };
}

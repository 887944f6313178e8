using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>Makes members as they are set up.</summary>
internal sealed class MemberFactory(ToolHost host, long seed)
{
    // A program that doesn't end in time is ended by itself; this is for what isn't.
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(1);

    public ImmutableArray<ICouncilMember> Make(MemberSetups setups) => [.. setups.Members.Select(Make)];

    /// <summary>How long any member may take.</summary>
    public static TimeSpan Timeout(MemberSetups setups) =>
        TimeSpan.FromSeconds(setups.Members.Max(static member => member.TimeoutSeconds)) + Reserve;

    private ICouncilMember Make(MemberSetup setup) => setup.Scripted is { } scripted
        ? new ScriptedMember(setup.Name, scripted with { Seed = seed })
        : new ProgramMember(
            setup.Name,
            new ProgramCommand(setup.Program)
            {
                WorkingDirectory = host.Folder,
                Environment = setup.Environment.WithComparers(StringComparer.Ordinal),
                Inherited = [.. ProgramCommand.UsualVariables, .. setup.Inherited],
            },
            Options(setup));

    private ProgramMemberOptions Options(MemberSetup setup)
    {
        ProgramMemberOptions options = new() { Format = setup.Format, Time = host.Time };
        return options with
        {
            Limits = options.Limits with { Timeout = TimeSpan.FromSeconds(setup.TimeoutSeconds) },
        };
    }
}

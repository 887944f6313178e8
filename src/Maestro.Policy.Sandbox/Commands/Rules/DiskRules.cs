using System.Buffers;
using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that write to disks, or make files unreadable: refused by their names.</summary>
internal static class DiskRules
{
    private const string Names = "dd mkfs fdisk";

    private const string Equivalents = "mke2fs mkswap sfdisk cfdisk gdisk sgdisk cgdisk parted gparted wipefs"
        + " shred srm wipe scrub sdelete blkdiscard ddrescue dcfldd dc3dd mkdosfs mkntfs mkexfatfs mkreiserfs"
        + " e2image pvcreate pvremove vgremove lvremove format diskpart bcdedit"
        + " newfs sg_format clear-disk format-volume initialize-disk remove-partition secure-delete"
        + " flashcp flash_erase nandwrite";

    private static readonly SearchValues<string> Destroying = SearchValues.Create(
        [
            "erase", "destroy", "partitiondisk", "zerodisk", " labelclear ", "zero-superblock", "luksformat",
            " format ", " -w ",
        ],
        StringComparison.Ordinal);

    private static readonly FrozenSet<string> Listing = $"{Names} {Equivalents}".Split(' ').ToFrozenSet();

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        (Names, Listed), (Equivalents, Equivalent),
        ("diskutil zpool zfs hdparm badblocks mdadm cryptsetup nvme debugfs", Subcommand),
    ];

    internal static bool IsListed(string name) => Listing.Contains(name)
        || name.StartsWith("mkfs.", StringComparison.Ordinal);

    internal static Feed Listed(Session session, Invocation call)
    {
        session.Add(CommandFinding.BlockedCommand);
        return Feed.None;
    }

    private static Feed Equivalent(Session session, Invocation call)
    {
        session.Add(CommandFinding.BlockedEquivalent);
        return Feed.None;
    }

    private static Feed Subcommand(Session session, Invocation call)
    {
        string text = $" {call.Joined(1).Plain.ToLowerInvariant()} ";

        if (text.AsSpan().ContainsAny(Destroying))
        {
            session.Add(CommandFinding.BlockedEquivalent);
        }

        session.AddStrict(CommandFinding.UnknownCommand);
        return session.Output(call);
    }
}

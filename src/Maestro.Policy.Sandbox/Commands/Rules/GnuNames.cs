using System.Collections.Frozen;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>The usual tools that have a <c>g</c> before their names on some systems.</summary>
internal static class GnuNames
{
    internal static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "rm", "dd", "shred", "cp", "mv", "ln", "install", "chmod", "chown", "chgrp", "find", "xargs", "env", "nice",
        "nohup", "timeout", "stdbuf", "chroot", "tee", "sed", "awk", "tar", "base64", "tr", "rev", "split", "sort",
        "cat", "echo", "printf", "ls", "head", "tail", "truncate", "time", "make", "unlink", "rmdir", "grep", "date");
}

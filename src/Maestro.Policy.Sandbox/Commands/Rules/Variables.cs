using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Variables that change what other commands run.</summary>
internal static class Variables
{
    // They change where programs and libraries are found, or what a program loads first.
    private static readonly FrozenSet<string> Lookup = FrozenSet.Create(
        StringComparer.Ordinal,
        "PATH", "IFS", "LD_PRELOAD", "LD_LIBRARY_PATH", "LD_AUDIT", "LD_DEBUG_OUTPUT", "DYLD_INSERT_LIBRARIES",
        "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "SHELLOPTS", "BASHOPTS", "BASH_ENV", "ENV", "ZDOTDIR", "PERL5OPT",
        "PERL5LIB", "PERL5DB", "PYTHONSTARTUP", "PYTHONHOME", "PYTHONINSPECT", "RUBYOPT", "RUBYLIB", "NODE_OPTIONS",
        "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "GIT_EXEC_PATH", "GIT_TEMPLATE_DIR",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_PARAMETERS", "DOTNET_STARTUP_HOOKS",
        "CORECLR_PROFILER_PATH", "GCONV_PATH", "LUA_INIT", "PHPRC", "GLIBC_TUNABLES", "COMSPEC", "PATHEXT", "SHELL");

    // Their value is a command.
    private static readonly FrozenSet<string> Code = FrozenSet.Create(
        StringComparer.Ordinal,
        "PAGER", "GIT_PAGER", "MANPAGER", "SYSTEMD_PAGER", "DELTA_PAGER", "EDITOR", "VISUAL", "FCEDIT", "GIT_EDITOR",
        "GIT_SEQUENCE_EDITOR", "GIT_SSH_COMMAND", "GIT_SSH", "GIT_ASKPASS", "SSH_ASKPASS", "SUDO_ASKPASS",
        "SUDO_EDITOR",
        "GIT_EXTERNAL_DIFF", "GIT_PROXY_COMMAND", "BROWSER", "LESSOPEN", "LESSCLOSE", "PROMPT_COMMAND", "PS0", "PS4",
        "RUSTC_WRAPPER", "RUSTC_WORKSPACE_WRAPPER", "CARGO_BUILD_RUSTC_WRAPPER", "RSYNC_RSH", "CVS_RSH", "SVN_SSH",
        "SVN_EDITOR", "HGEDITOR", "KUBE_EDITOR", "KUBECTL_EXTERNAL_DIFF", "FZF_DEFAULT_COMMAND", "XARGS_COMMAND",
        "npm_config_script_shell", "npm_config_editor", "TAR_OPTIONS_COMMAND", "MAKESHELL");

    /// <summary>Looks at what a variable is given.</summary>
    internal static void Judge(Session session, string name, Arg value, bool isForRead)
    {
        if (Lookup.Contains(name) || (name.StartsWith("GIT_CONFIG_", StringComparison.Ordinal)))
        {
            // A line at a time, as it is: what everybody writes.
            session.Add(name == "IFS" && isForRead ? CommandFinding.Allowed : CommandFinding.Unresolved);
        }

        if (name is "MAKEFLAGS" or "GNUMAKEFLAGS"
            && (value.Plain.Contains('$', StringComparison.Ordinal)
                || value.Plain.Contains("eval", StringComparison.Ordinal)))
        {
            session.Add(CommandFinding.IndirectCode);
        }

        // They are expanded before they are shown, or looked for.
        if (name is "PS1" or "PS2" or "ENV" or "BASH_ENV" && value.Text.AsSpan().ContainsAny('$', '`'))
        {
            CommandFinding found = session.Try(
                $": \"{value.Plain.Replace("\"", "", StringComparison.Ordinal)}\"", value.Hole);
            session.Add(Session.IsRefusal(found) ? found : CommandFinding.Allowed);
        }

        if (name is "BASH_ENV" or "ENV" or "PYTHONSTARTUP" && value.Hole is { } hole
            && hole.Kind != FeedKind.Local)
        {
            session.Code(hole);
        }
        else if (Code.Contains(name) || name.StartsWith("GIT_CONFIG_VALUE", StringComparison.Ordinal))
        {
            session.Code(value.Text is ['!' or '|', ..] ? value.From(1) : value, Feed.None);
        }
    }
}

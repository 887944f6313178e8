using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run others in containers: what runs there decides.</summary>
internal static class ContainerRules
{
    // Options of run and exec without a value.
    private const string Flags = " detach init interactive no-healthcheck oom-kill-disable privileged publish-all quiet"
        + " read-only rm sig-proxy tty disable-content-trust no-deps build no-TTY service-ports use-aliases "
        + "remove-orphans"
        + " stdin help ";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        ("docker podman nerdctl finch", Docker), ("docker-compose podman-compose", Compose),
        ("kubectl oc k3s k0s microk8s", Kubectl), ("lxc incus lxc-attach systemd-nspawn machinectl vagrant", Dashes),
        ("buildah skopeo crane helm", Push),
    ];

    private static Feed Docker(Session session, Invocation call)
    {
        Options options = Options.Read(call, "Hlc", " host context config log-level tlscacert tlscert tlskey ");
        int at = options.First;
        string word = call.Plain(at);

        if (word == "compose")
        {
            return Compose(session, call.From(at));
        }

        if (word is "container" or "image" or "manifest" or "buildx" or "system" or "volume" or "network" or "builder"
            or "plugin" or "trust")
        {
            at++;
            word = call.Plain(at);
        }

        return at < call.Count && !call[at].IsLiteral ? Unknown(session) : Subcommand(session, call, at, word);
    }

    private static Feed Subcommand(Session session, Invocation call, int at, string word)
    {
        if (word is "run" or "exec" or "create")
        {
            return Contained(session, call.From(at));
        }

        if (word == "push" || call.From(Math.Min(at, call.Count)).Has("--push"))
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (word == "prune" || call.Plain(at + 1) == "prune")
        {
            session.Add(CommandFinding.DestructiveScoped);
        }

        return session.Output(call);
    }

    private static Feed Unknown(Session session)
    {
        session.Add(CommandFinding.Unresolved);
        return Feed.Local;
    }

    private static Feed Compose(Session session, Invocation call)
    {
        Options options = Options.Read(call, "fpc", " file project-name profile env-file project-directory ansi ");
        int at = options.First;

        return at >= call.Count ? Feed.Local : !call[at].IsLiteral ? Unknown(session)
            : Subcommand(session, call, at, call.Plain(at));
    }

    // The image, or the container, and then what runs there.
    private static Feed Contained(Session session, Invocation call)
    {
        int at = 1;
        Arg? entry = null;

        for (; at < call.Count && call[at].IsOption; at++)
        {
            string option = call.Plain(at);
            bool isLong = option.StartsWith("--", StringComparison.Ordinal);

            if (option.StartsWith("--entrypoint", StringComparison.Ordinal))
            {
                entry = option.Length > 13 ? call[at].From(13) : at + 1 < call.Count ? call[at + 1] : null;
            }

            at += isLong ? option.Contains('=', StringComparison.Ordinal)
                || Flags.Contains($" {option[2..]} ", StringComparison.Ordinal) ? 0 : 1
                : option.TrimStart('-').All(static c => c is 'd' or 'i' or 't' or 'P' or 'q' or 'T') ? 0
                : option.Length > 2 && !char.IsAsciiLetterLower(option[^1]) ? 0
                : IsCluster(option) ? 1 : 0;
        }

        if (call.Has("--privileged"))
        {
            session.AddStrict(CommandFinding.PrivilegeEscalation);
        }

        List<Arg> words = [.. entry is null ? [] : new[] { entry.Value }, .. call.Rest(at + 1)];
        return words.Count > 0 ? session.Run(call.Of(words)) : Feed.Local;
    }

    // -it, -e NAME, -itv A:B; but -eNAME=x holds its value.
    private static bool IsCluster(string option) =>
        option[1..^1].All(static c => c is 'd' or 'i' or 't' or 'P' or 'q');

    private static Feed Kubectl(Session session, Invocation call)
    {
        Options options = Options.Read(call, "nscv", " namespace context cluster kubeconfig server user token ");
        int at = options.First;
        string word = call.Plain(at);

        if (word is "kubectl" or "exec" or "run" or "debug")
        {
            return word == "kubectl" ? Kubectl(session, call.From(at)) : Dashes(session, call.From(at));
        }

        return at < call.Count && !call[at].IsLiteral ? Unknown(session) : session.Output(call);
    }

    // What stands after two dashes, or after the name.
    private static Feed Dashes(Session session, Invocation call)
    {
        for (int i = 1; i < call.Count; i++)
        {
            if (call.Plain(i) == "--")
            {
                return session.Run(call.From(i + 1));
            }
        }

        Options options = Options.Read(call, "cnfl", " container namespace filename image ");
        return options.First + 1 < call.Count ? session.Run(call.From(options.First + 1)) : session.Output(call);
    }

    private static Feed Push(Session session, Invocation call)
    {
        int first = Options.Read(call).First;

        if (call.Plain(first) is "push" or "copy" or "sync" || call.Plain(first + 1) == "push")
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (call.Plain(first) is "run" && call.Name == "buildah")
        {
            return Dashes(session, call.From(first));
        }

        return session.Output(call);
    }
}

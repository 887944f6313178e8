using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that build, as far as they are told what to run.</summary>
internal static class BuildRules
{
    internal static Feed Make(Session session, Invocation call)
    {
        Options options = Options.Read(call, "fCIjloW", " file makefile eval directory jobs ", true);
        bool isInput = options.Value("-f", "--file", "--makefile") is { } file && ShellRules.IsInput(file.Plain);
        Feed text = isInput ? call.Input : options.Value("--eval")?.AsFeed() ?? Feed.None;

        if (text.Kind != FeedKind.None)
        {
            session.Add(text.Kind switch
            {
                FeedKind.Remote => CommandFinding.RemoteCode,
                FeedKind.Decoded => CommandFinding.ObfuscatedCode,
                FeedKind.Local => CommandFinding.IndirectCode,
                _ => CommandFinding.Allowed,
            });

            string rules = (text.Text ?? "").Replace("$(shell ", "$(", StringComparison.Ordinal);

            foreach (string line in rules.Split(['\n', ';', ':', '\t', '@'], 64))
            {
                session.Add(Session.IsRefusal(session.Try(line)) ? CommandFinding.SuspiciousText
                    : CommandFinding.Allowed);
            }
        }

        foreach (Arg operand in options.Operands)
        {
            if (operand.Plain.StartsWith("SHELL=", StringComparison.Ordinal)
                || operand.Plain.Contains(' ', StringComparison.Ordinal))
            {
                session.Add(CommandFinding.IndirectCode);
            }
        }

        return session.Output(call);
    }

    internal static Feed Cmake(Session session, Invocation call)
    {
        int at = 1;

        while (at < call.Count && call.Plain(at) != "-E")
        {
            at++;
        }

        if (at + 1 >= call.Count)
        {
            return session.Output(call);
        }

        string word = call.Plain(at + 1);

        if (word is "remove_directory")
        {
            session.Add(CommandFinding.BlockedEquivalent);
            return Feed.None;
        }

        return word is "env" or "time" or "rm" or "chdir"
            ? session.Run(call.From(word is "rm" or "env" ? at + 1 : word == "chdir" ? Math.Min(at + 3, call.Count)
            : at + 2))
            : session.Output(call);
    }
}

using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that publish something: with a human.</summary>
internal static class PublishRules
{
    // The program, and the words that publish when they are its subcommand.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["cargo"] = " publish release yank owner ",
        ["twine"] = " upload register ",
        ["gem"] = " push yank owner ",
        ["nuget"] = " push delete ",
        ["poetry"] = " publish ",
        ["hatch"] = " publish ",
        ["flit"] = " publish ",
        ["pdm"] = " publish ",
        ["rye"] = " publish ",
        ["mvn"] = " deploy release:perform deploy:deploy ",
        ["mvnw"] = " deploy release:perform deploy:deploy ",
        ["gradle"] = " publish uploadarchives publishtomavenlocal publishallpublicationstomavenrepository ",
        ["gradlew"] = " publish uploadarchives publishtomavenlocal publishallpublicationstomavenrepository ",
        ["sbt"] = " publish publishsigned ",
        ["lein"] = " deploy ",
        ["mix"] = " hex.publish ",
        ["rebar3"] = " hex publish ",
        ["dart"] = " publish ",
        ["flutter"] = " publish ",
        ["pod"] = " push ",
        ["vsce"] = " publish unpublish ",
        ["ovsx"] = " publish ",
        ["lerna"] = " publish ",
        ["changeset"] = " publish ",
        ["nx"] = " release publish ",
        ["jsr"] = " publish ",
        ["wasm-pack"] = " publish ",
        ["luarocks"] = " upload ",
        ["cabal"] = " upload ",
        ["stack"] = " upload ",
        ["anaconda"] = " upload ",
        ["conan"] = " upload ",
        ["melos"] = " publish ",
        ["oras"] = " push ",
        ["cosign"] = " upload ",
        ["goreleaser"] = " release ",
        ["snapcraft"] = " upload push release ",
        ["fastlane"] = " release deliver ",
        ["maturin"] = " publish upload ",
        ["pub"] = " publish ",
        ["opam"] = " publish ",
        ["nimble"] = " publish ",
        ["terraform"] = " apply destroy ",
        ["wrangler"] = " publish deploy ",
        ["vercel"] = " deploy ",
    };

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows =>
    [
        (string.Join(' ', Words.Keys), Judge), ("dotnet", Dotnet), ("gh glab", Hub),
        ("np cpan-upload release-it semantic-release standard-version-publish", Always),
    ];

    private static Feed Judge(Session session, Invocation call)
    {
        string words = Words[call.Name];
        bool isOnlyStrict = call.Name is "terraform" or "wrangler" or "vercel" or "fastlane";
        Options options = Options.Read(call, "CpfD", " manifest-path color config project-dir ", true);

        // cargo +nightly publish
        if (options.Operands is [{ Text: ['+', ..] }, ..])
        {
            options.Operands.RemoveAt(0);
        }

        if (call.Name == "cargo" && options.Operands is [{ Plain: "watch" }, ..])
        {
            return CargoRules.Watch(session, call);
        }

        // A task may stand anywhere among others for some of them; for the rest it is the subcommand or the next word.
        int most = call.Name is "mvn" or "mvnw" or "gradle" or "gradlew" or "sbt" ? 64 : 2;

        if (call.Name is "poetry" or "hatch" or "pdm" or "rye"
            && options.Operands is [{ Plain: "run" or "run-script" }, ..])
        {
            return Inner(session, call);
        }

        for (int i = 0; i < Math.Min(most, options.Operands.Count); i++)
        {
            string word = options.Operands[i].Plain.ToLowerInvariant();
            word = most > 2 ? word[(word.LastIndexOf(':') is > 0 and var colon
                && call.Name.StartsWith("gradle", StringComparison.Ordinal) ? colon + 1 : 0)..] : word;

            if (!options.Operands[i].IsLiteral && i == 0)
            {
                session.Add(CommandFinding.Unresolved);
            }

            bool isTask = call.Name.StartsWith("gradle", StringComparison.Ordinal)
                && word.StartsWith("publish", StringComparison.Ordinal);

            if ((isTask || words.Contains($" {word} ", StringComparison.Ordinal)) && (i == 0 || most > 2
                || IsGroup(options.Operands[0].Plain)))
            {
                session.Add(isOnlyStrict ? CommandFinding.Allowed : CommandFinding.ConfirmListed);
                session.AddStrict(CommandFinding.ConfirmListed);
            }
        }

        return Installing(session, call, options);
    }

    // dart pub publish, pod trunk push
    private static bool IsGroup(string word) => word is "pub" or "trunk" or "hex" or "plugin";

    private static Feed Inner(Session session, Invocation call)
    {
        int at = 1;

        while (at < call.Count && call.Plain(at) is not ("run" or "run-script"))
        {
            at++;
        }

        for (at++; at < call.Count && call[at].IsOption; at++)
        {
        }

        return at < call.Count ? session.Run(call.From(at)) : Feed.Local;
    }

    private static Feed Installing(Session session, Invocation call, Options options)
    {
        if (options.Operands is [{ Plain: "add" or "install" or "update" or "get" }, ..])
        {
            session.AddStrict(CommandFinding.ConfirmListed);
        }

        return session.Output(call);
    }

    private static Feed Dotnet(Session session, Invocation call)
    {
        string word = call.Plain(1);

        if ((word == "nuget" && call.Plain(2) is "push" or "delete")
            || (word == "msbuild" && call.Joined(2).Plain.Contains("push", StringComparison.OrdinalIgnoreCase)))
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (call.Count > 1 && !call[1].IsLiteral)
        {
            session.Add(CommandFinding.Unresolved);
        }
        else if (word is "exec" or "tool" or "add" or "workload" or "script")
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        return session.Output(call);
    }

    private static Feed Hub(Session session, Invocation call)
    {
        if (call.Plain(1) is "release" && call.Plain(2) is "create" or "upload" or "delete" or "edit")
        {
            session.Add(CommandFinding.ConfirmListed);
        }
        else if (call.Plain(1) is not ("status" or "version" or "auth")
            && call.Plain(2) is not ("list" or "view" or "status"
            or "diff" or "checks"))
        {
            session.AddStrict(CommandFinding.UnknownCommand);
        }

        return Feed.Remote;
    }

    private static Feed Always(Session session, Invocation call)
    {
        session.Add(CommandFinding.ConfirmListed);
        return session.Output(call);
    }
}

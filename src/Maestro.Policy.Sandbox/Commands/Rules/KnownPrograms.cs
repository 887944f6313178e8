using Maestro.Policy.Sandbox.Commands.Flow;
using Maestro.Policy.Sandbox.Commands.Words;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>Programs that run nothing that they are told in their arguments, so that a text there is only a text.
/// </summary>
internal static class KnownPrograms
{
    private const string Inert = "ls dir pwd cd pushd popd dirs mkdir touch logger wall wc file stat readlink "
        + "realpath basename"
        + " dirname date sleep id whoami groups hostname uname uptime df du free ps pgrep pidof top htop kill "
        + "pkill killall"
        + " fg bg wait disown umask ulimit unset exit return break continue let logout history fc times "
        + "caller shopt"
        + " md5sum sha1sum sha224sum sha256sum sha384sum sha512sum shasum b2sum cksum sum md5 cmp diff diff3 "
        + "sdiff colordiff"
        + " delta seq expr factor nproc tty stty clear reset tput locale printenv getconf arch lscpu lsblk lsof "
        + "lsusb lspci"
        + " tree exa eza lsd info help tldr cal cowsay figlet patch mktemp sync test pathchk logname users who w last"
        + " ping traceroute ifconfig netstat ss route arp";

    private const string Building = "cc gcc g++ clang clang++ c++ ld ar nm objdump strip rustc rustfmt ghc "
        + "javac java kotlinc"
        + " scalac tsc eslint prettier jest vitest mocha ava playwright cypress webpack vite rollup esbuild next astro"
        + " pytest tox nox mypy pyright ruff black isort flake8 pylint bandit coverage sphinx-build mkdocs"
        + " gofmt golangci-lint golint staticcheck rubocop rspec phpunit phpstan composer"
        + " msbuild csc cloc tokei scc shellcheck shfmt hadolint actionlint yamllint markdownlint ctags cscope"
        + " meson autoconf automake libtool pkg-config bear";

    internal static IEnumerable<(string Names, ProgramRule Rule)> Rows => [(Inert, Plain), (Building, Plain)];

    private static Feed Plain(Session session, Invocation call) => session.Output(call);
}

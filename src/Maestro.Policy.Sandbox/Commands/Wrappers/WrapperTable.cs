namespace Maestro.Policy.Sandbox.Commands.Wrappers;

/// <summary>Programs that run another one, as data.</summary>
internal static class WrapperTable
{
    internal static readonly Wrapper[] All =
    [
        new("nohup setsid builtin chronic unbuffer fakeroot catchsegv eatmydata torsocks tsocks torify usleep-run"
            + " proxychains proxychains4 rlwrap dbus-run-session linux32 linux64 i386 x86_64 noglob nocorrect then do"
            + " ccache sccache distcc winpty xvfb-run with-contenv tini dumb-init catatonit s6-setuidgid lsof-run"
            + " fakechroot faketime-run retry try ts-run cygstart"),
        new("nice", "n", " adjustment "),
        new("ionice", "cnpPu", " class classdata pid pgid uid "),
        new("timeout gtimeout", "ks", " kill-after signal ", 1),
        new("time gtime", "fo", " format output "),
        new("stdbuf", "ioe", " input output error "),
        new("chroot", "", " userspec groups ", 1),
        new("strace ltrace", "aeEIoOpPsSuX", " output trace expr attach user "),
        new("flock", "cEw", " command timeout conflict-exit-code wait ", 1, " -c --command "),
        new("script", "cEIoOBTm", " command ", 9, " -c --command "),
        new("busybox toybox"),
        new("watch", "nqs", " interval equexit ", 0, "", true),
        new("hyperfine", "wmMrSsLPpcn", " warmup runs prepare setup cleanup shell ", 0, "", true),
        new("taskset", "", " ", 1),
        new("chrt", "T", " ", 1),
        new("numactl", "ipNmC", " cpunodebind membind physcpubind interleave preferred "),
        new("prlimit cpulimit", "lepPz", " limit exe pid "),
        new("setarch arch", "", " ", 1),
        new("unshare", "RwSG", " root wd setuid setgid "),
        new("nsenter", "tSGrwW", " target setuid setgid "),
        new("bwrap", "", " bind ro-bind dev-bind chdir setenv unsetenv tmpfs proc dev dir hostname uid gid "),
        new("firejail proot", "rbwq", " rootfs bind cwd "),
        new("systemd-run systemd-inhibit", "pEuGtHMr", " property setenv unit slice uid gid description on-calendar "
            + " on-active who what why mode "),
        new("valgrind heaptrack perf-run", "", " "),
        new("perf", "eopFcg", " ", 1),
        new("gdb lldb", "p", " ex eval-command command ", 0, " -ex --eval-command --ex "),
        new("caffeinate", "tw"),
        new("faketime", "", " ", 1),
        new("cgexec trickle srun flatpak-spawn", "gudtslLnNpcJ", " nodes ntasks partition job-name time "),
        new("flatpak", "", " command branch arch ", 2),
        new("direnv", "", " ", 2),
        new("dotenv dotenvx", "ef", " file env ", 0),
        new("env-cmd cross-env", "fe", " file environments "),
        new("cross-env-shell", "", " ", 0, "", true),
        new("nix-shell", "pIA", " attr arg argstr run command ", 9, " --run --command "),
        new("screen", "SpchtTs", " "),
        new("xterm gnome-terminal konsole alacritty kitty urxvt", "", " geometry title "),
        new("sshpass", "pfdP"),
        new("autoexpect expect", "cfd", " ", 9, " -c "),
        new("daemonize", "acepou"),
        new("setpriv", "", " reuid regid groups inh-caps ambient-caps bounding-set securebits "),
        new("nodemon", "xwei", " exec watch ext ignore ", 9, " -x --exec "),
        new("watchexec reflex", "wefir", " watch exts filter ignore "),
        new("entr-run concurrently", "nc", " names ", 0, "", true),
        new("tmux", "LSf", " ", 1),
        new("asdf-exec gosu su-exec", "ue", " ", 1),
        new("chpst", "uUbeno/mdfplcrt"),
        new("runcon", "turl", " type user role range ", 0),
        new("ld.so ld-linux-x86-64.so.2 ld-linux.so.2", "", " library-path preload "),
        new("wine wine64 mono dotnet-exec"),
    ];
}

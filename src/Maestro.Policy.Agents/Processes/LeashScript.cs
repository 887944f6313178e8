namespace Maestro.Policy.Agents.Processes;

/// <summary>What the shell of a leash does.</summary>
internal static class LeashScript
{
    /// <summary>Reads <c>+ PID START</c> and <c>- PID START</c>; <c>q</c> ends it. The end of what it reads means that
    /// the other side is gone: then all that is held is killed, and what carries the mark.</summary>
    public const string Text =
        """
        trap '' INT TERM HUP QUIT TSTP PIPE
        mark=$1
        exec >/dev/null 2>&1
        held=' '
        while read -r sign pid start; do
          case $sign in
            +) held="$held$pid:$start " ;;
            -) case $held in *" $pid:$start "*) held="${held%% $pid:$start *} ${held#* $pid:$start }" ;; esac ;;
            q) exit 0 ;;
          esac
        done
        # A leader that has the number but began at another time leads somebody else's session.
        for one in $held; do
          pid=${one%%:*}; start=${one##*:}; line=
          [ -r "/proc/$pid/stat" ] && read -r line <"/proc/$pid/stat"
          if [ -n "$line" ]; then
            set -- ${line##*) }
            [ "${20}" = "$start" ] || continue
          fi
          kill -KILL -- "-$pid"
        done
        """ + "\n" + Marked;

    // The mark is the first argument after the name, and "set" above has replaced it.
    private const string Marked =
        """
        round=0
        while [ "$round" -lt 20 ]; do
          found=
          for file in $(grep -lsF -e "$mark" /proc/[0-9]*/environ); do
            pid=${file#/proc/}; pid=${pid%/environ}
            [ "$pid" = "$$" ] || { kill -KILL "$pid" && found=1; }
          done
          [ -n "$found" ] || exit 0
          round=$((round + 1))
        done
        """;
}

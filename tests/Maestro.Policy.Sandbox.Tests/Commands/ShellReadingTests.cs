using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.Commands;

/// <summary>What a shell reads out of a text: a blocked command is there, or isn't.</summary>
public sealed class ShellReadingTests
{
    [Theory]
    [InlineData("echo 'unterminated")]
    [InlineData("echo \"a $(ls\"")]
    [InlineData("echo `ls")]
    [InlineData("echo ${x")]
    [InlineData("echo ${}")]
    [InlineData("echo ${ ls; }")]
    [InlineData("ls &&")]
    [InlineData("ls & && ls")]
    [InlineData("; ls")]
    [InlineData("ls ;; ls")]
    [InlineData("ls )")]
    [InlineData("{ ls }")]
    [InlineData("{ ls; } }")]
    [InlineData("if ls; fi")]
    [InlineData("if ls; then; fi")]
    [InlineData("while ls; do done")]
    [InlineData("for 1 in a; do ls; done")]
    [InlineData("case x in a ls;; esac")]
    [InlineData("f() ls")]
    [InlineData("f(a) { ls; }")]
    [InlineData("echo a(b)")]
    [InlineData("ls > ")]
    [InlineData("cat << ")]
    [InlineData("[[ -f x")]
    [InlineData("[[ ]]")]
    [InlineData("(( 1 ) ")]
    [InlineData("echo a\\")]
    [InlineData("then ls")]
    public void WhatNoShellReads_IsRefused(string text) =>
        Assert.Equal(CommandFinding.Unparseable, CommandPolicy.Reference.JudgeText(text).Finding);

    [Theory]
    [InlineData("cat <<EOF\n$(rm -rf x)\nEOF", true)]
    [InlineData("cat <<'EOF'\n$(rm -rf x)\nEOF", false)]
    [InlineData("cat <<E\"O\"F\n`rm -rf x`\nEOF", false)]
    [InlineData("cat <<\\EOF\n$(rm -rf x)\nEOF\nls", false)]
    [InlineData("cat <<EOF\n\\$(rm -rf x)\nEOF", false)]
    [InlineData("cat <<EOF\nhello\nEOF\nrm -rf x", true)]
    [InlineData("cat <<EOF; rm -rf x\nhello\nEOF", true)]
    [InlineData("cat <<-EOF\n\ta\n\tEOF\nrm -rf x", true)]
    [InlineData("cat <<EOF\n\tEOF\nrm -rf x\nEOF", false)]
    [InlineData("cat <<A <<B\n1\nA\nrm -rf x\nB", false)]
    [InlineData("cat <<A <<B\n1\nA\n2\nB\nrm -rf x", true)]
    [InlineData("bash <<A\nrm -rf x\nA", true)]
    [InlineData("echo $(cat <<A\n1\nA\n); rm -rf x", true)]
    [InlineData("ls # rm -rf x", false)]
    [InlineData("ls a#b; rm -rf x", true)]
    [InlineData("ls # a \\\nrm -rf x", true)]
    [InlineData("echo $((1 + (2 * 3))); rm -rf x", true)]
    [InlineData("echo $((rm -rf x) ; (ls) )", true)]
    [InlineData("(( x = 1 )); rm -rf x", true)]
    [InlineData("[[ $a =~ ^(rm|-rf)$ ]]", false)]
    [InlineData("[[ a == b && -n $(rm -rf x) ]]", true)]
    [InlineData("case rm in -rf) ;; (x|y) ls ;; esac", false)]
    [InlineData("case a in b) ;& *) rm -rf x ;;& esac", true)]
    [InlineData("echo \"a 'b' $(rm -rf x)\"", true)]
    [InlineData("echo 'a \"b\" $(rm -rf x)'", false)]
    [InlineData("echo \"\\$(rm -rf x)\"", false)]
    [InlineData("echo `echo \\`rm -rf x\\``", true)]
    [InlineData("echo {rm,-rf,x}", false)]
    [InlineData("{rm,-rf,x}", true)]
    [InlineData("{r..r}m -rf x", true)]
    [InlineData("'{rm,-rf,x}'", false)]
    [InlineData("$'r\\x6d' -rf x", true)]
    [InlineData("$'rm\\0old' -rf x", true)]
    [InlineData("coproc NAME { rm -rf x; }", true)]
    [InlineData("time -p ! rm -rf x", true)]
    [InlineData("for i\ndo rm -rf x\ndone", true)]
    [InlineData("select i in a b; do rm -rf x; done", true)]
    [InlineData("function f() { rm -rf x; }", true)]
    [InlineData("a=(x $(rm -rf y) z)", true)]
    [InlineData("a[$(rm -rf x)]=1", true)]
    [InlineData("ls 3>&1 {fd}>log 2>| err <> f; rm -rf x", true)]
    public void BlockedCommand_IsFoundWhereItRuns(string text, bool isThere)
    {
        CommandReading reading = CommandPolicy.Reference.JudgeText(text);

        Assert.Equal(isThere, reading.Finding == CommandFinding.BlockedCommand);
        Assert.NotEqual(CommandFinding.Unparseable, reading.Finding);
    }

    [Theory]
    [InlineData("X=rm; X=ls; $X -rf y", CommandFinding.Allowed)]
    [InlineData("X=rm; (X=ls); $X -rf y", CommandFinding.UnresolvedDestructive)]
    [InlineData("X=rm; if a; then X=ls; fi; $X -rf y", CommandFinding.UnresolvedDestructive)]
    [InlineData("X=ls; while a; do $X -rf y; X=rm; done", CommandFinding.UnresolvedDestructive)]
    [InlineData("X=rm ls; $X -rf y", CommandFinding.UnresolvedDestructive)]
    [InlineData("for c in ls rm; do $c -rf y; done", CommandFinding.BlockedCommand)]
    [InlineData("f() { $1 -rf y; }; f rm", CommandFinding.BlockedCommand)]
    [InlineData("f() { f | f & }", CommandFinding.ResourceExhaustion)]
    [InlineData("f() { f; }; f", CommandFinding.Allowed)]
    [InlineData("c=(rm -rf y); \"${c[@]}\"", CommandFinding.BlockedCommand)]
    [InlineData("X=r; X+=m; $X -rf y", CommandFinding.BlockedCommand)]
    [InlineData("printf -v c 'rm -rf y'; $c", CommandFinding.BlockedCommand)]
    public void Values_AreFollowed(string text, CommandFinding expected) =>
        Assert.Equal(expected, CommandPolicy.Reference.JudgeText(text).Finding);
}

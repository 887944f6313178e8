namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>A program that runs code in a language of its own.</summary>
/// <param name="Names">Its names, in blanks.</param>
/// <param name="Code">Letters of options whose value is code.</param>
/// <param name="LongCode">Long options whose value is code, in blanks.</param>
/// <param name="Letters">Letters of other options that have a value.</param>
/// <param name="LongValues">Long options that have a value, in blanks.</param>
/// <param name="IsFirstCode">Whether the first operand is code when no option is.</param>
/// <param name="Module">The letter of the option that names a module.</param>
internal sealed record Interpreter(
    string Names,
    string Code,
    string LongCode = " ",
    string Letters = "",
    string LongValues = " ",
    bool IsFirstCode = false,
    char Module = '\0')
{
    internal static readonly Interpreter[] All =
    [
        new("python pypy py ipython jython micropython pythonw python-config uvpython", "c", " ", "WXQm",
            " check-hash-based-pycs ", Module: 'm'),
        new("perl", "eE", " ", "IFx0lMmi"),
        new("ruby jruby irb", "e", " ", "IrFTCEK"),
        new("node nodejs iojs", "ep", " eval print ", "rC", " require import loader conditions env-file "),
        new("php php-cli", "rBRE", " run ", "dcfFStz"),
        new("lua luajit", "e", " ", "l"),
        new("rscript", "e", " ", ""),
        new("osascript", "e", " ", "l"),
        new("julia", "eE", " eval print ", "LptJ"),
        new("elixir iex", "e", " eval rpc-eval ", "rp"),
        new("scala groovy kotlin", "e", " ", ""),
        new("erl", "", " eval ", ""),
        new("tclsh wish guile racket sbcl clisp ghci ocaml swipl", "ecg", " eval ", ""),
        new("awk gawk mawk nawk", "e", " source ", "Fvflif", " field-separator assign file ", IsFirstCode: true),
        new("deno bun", "e", " eval print ", "rc", " "),
    ];
}

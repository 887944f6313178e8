using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>The flags of agent programs that switch their own protections off, as data. They are refused unless the
/// configuration names what isolates the program instead.</summary>
public static class DangerousFlags
{
    private static readonly System.Buffers.SearchValues<char> VariableCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

    private static readonly char[] Borders = [' ', '\t', '\n', '\'', '"', ';', '&', '|', '(', ')', '`', '$'];

    /// <summary>The table.</summary>
    /// <value>Rows of particular programs, and then what no flag of any program may hold, written without dashes.
    /// </value>
    public static ImmutableArray<DangerousFlag> Table { get; } =
    [
        new("claude", "--permission-mode", "bypassPermissions"), new("claude", "--permission-mode", "dontAsk"),
        new("claude", "--permission-mode", "acceptEdits"), new("claude", "bypassPermissions"),
        new("codex", "--sandbox", "danger-full-access"), new("codex", "-s", "danger-full-access"),
        new("codex", "--ask-for-approval", "never"), new("codex", "-a", "never"), new("codex", "--full-auto"),
        new("codex", "-c", "*sandbox_mode*"), new("codex", "--config", "*sandbox_mode*"),
        new("codex", "-c", "*approval_policy*"), new("codex", "--config", "*approval_policy*"),
        new("gemini", "-y"), new("gemini", "--approval-mode", "yolo"), new("gemini", "--approval-mode", "auto_edit"),
        new("gemini", "--sandbox", "false"), new("qwen", "-y"), new("qwen", "--approval-mode", "yolo"),
        new("aider", "--ye*"), new("aider", "AIDER_YES*"), new("goose", "GOOSE_MODE", "auto"),
        new("crush", "-y"), new("cline", "-y"), new("cursor-agent", "-f"),
        new("cursor-agent", "--force"), new("copilot", "--allow-all"), new("goose", "--auto"), new("q", "-a"),
        new("kiro-cli", "-a"),
        new("*", "yolo"), new("*", "dangerously"), new("*", "skippermission"), new("*", "bypasspermission"),
        new("*", "bypassapproval"), new("*", "bypasssandbox"), new("*", "skipapproval"), new("*", "autoapprove"),
        new("*", "approveall"), new("*", "alwaysapprove"), new("*", "yesalways"), new("*", "alwaysyes"),
        new("*", "nosandbox"), new("*", "disablesandbox"), new("*", "withoutsandbox"), new("*", "noconfirm"),
        new("*", "trustalltools"), new("*", "allowalltools"), new("*", "allowallpaths"), new("*", "dangerfullaccess"),
    ];

    /// <summary>Finds the first such flag of a command, wherever it stands: also behind a wrapper, in text that a
    /// shell is given, or as a variable, <c>NAME=value</c>.</summary>
    /// <param name="argv">The program, and then its arguments.</param>
    /// <returns>The row that it fits; <see langword="null"/> for none.</returns>
    public static DangerousFlag? Find(ImmutableArray<string> argv)
    {
        string[] words = argv.IsDefault
            ? []
            : [.. argv.SelectMany(static word => word.Split(Borders, StringSplitOptions.RemoveEmptyEntries))];
        HashSet<string> programs = [.. words.Where(static word => word[0] != '-').Select(Base)];
        return Table.FirstOrDefault(row => row.Program == "*"
            ? words.Any(word => (word[0] == '-' || IsVariable(word))
                && Plain(word).Contains(row.Flag, StringComparison.Ordinal))
            : programs.Contains(row.Program) && words.Index().Any(word => Fits(row, words, word.Index)));
    }

    private static bool Fits(DangerousFlag row, string[] words, int at)
    {
        string word = words[at];
        if (row.Value is null)
        {
            // Short flags are written together: -iy is -i and -y.
            return IsFlag(word, row.Flag)
                || (row.Flag.Length == 2 && word.Length > 2 && word[0] == '-' && word[1] != '-'
                && word.Skip(1).All(char.IsAsciiLetter) && word.Contains(row.Flag[1], StringComparison.Ordinal));
        }

        int equals = word.IndexOf('=', StringComparison.Ordinal);
        string? value = IsFlag(word, row.Flag)
            ? equals < 0 ? words.ElementAtOrDefault(at + 1) : word[(equals + 1)..]
            : row.Flag.Length == 2 && word.StartsWith(row.Flag, StringComparison.Ordinal) ? word[2..]
            : null;
        return value is not null && (row.Value is ['*', .. var held, '*']
            ? value.Contains(held, StringComparison.OrdinalIgnoreCase)
            : value.Equals(row.Value, StringComparison.OrdinalIgnoreCase));
    }

    // Some parsers read --approvalMode as --approval-mode, and the beginning of a flag as all of it.
    private static bool IsFlag(string word, string flag) =>
        word.Split('=')[0] == flag || (flag.Length > 2 && (flag[0] == '-' ? word[0] == '-' : IsVariable(word))
            && (flag.EndsWith('*')
                ? Plain(word).StartsWith(Plain(flag), StringComparison.Ordinal)
                : Plain(word) == Plain(flag)));

    private static bool IsVariable(string word) =>
        word.IndexOf('=', StringComparison.Ordinal) is > 0 and int end
        && word.AsSpan(0, end).IndexOfAnyExcept(VariableCharacters) < 0;

    // Dashes, underscores and capitals tell no flag from another here.
    private static string Plain(string word) =>
        string.Concat(word.Split('=')[0].Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    private static string Base(string word)
    {
        string name = word[(word.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        int at = name.IndexOf('@', 1 <= name.Length ? 1 : 0);
        name = at > 0 ? name[..at] : name;
        return name.EndsWith(".exe", StringComparison.Ordinal) || name.EndsWith(".cmd", StringComparison.Ordinal)
            ? name[..^4] : name;
    }
}

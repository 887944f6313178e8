namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>Tells by its exact words what a message asks for: nothing that is quoted somewhere in a text counts.
/// </summary>
/// <remarks>The words are the reference's (1.2.7). Only what the user wrote is to be classified, never a document.
/// </remarks>
public static class TaskDispatch
{
    private const string Subject = "タスク契約";

    private static readonly string[] Prefixes = [Subject + ":", Subject + "：", "TASK_CONTRACT:"];

    /// <summary>Classifies a message.</summary>
    /// <param name="message">All that the user wrote.</param>
    /// <param name="isApproved">Whether the user approved the contract at hand before, by other means; an explicit no
    /// in the message wins.</param>
    /// <returns>What it asks for; <see cref="DispatchKind.Chat"/> whenever it isn't plain.</returns>
    public static DispatchKind Classify(string message, bool isApproved = false)
    {
        ArgumentNullException.ThrowIfNull(message);
        string text = ContractText.Trim(message);
        return IsAnswer(text, "拒否", "REJECTED") ? DispatchKind.Rejection
            : isApproved || IsAnswer(text, "承認", "APPROVED") ? DispatchKind.Approval
            : text == Subject || Prefix(text) is not null ? DispatchKind.Request
            : DispatchKind.Chat;
    }

    /// <summary>What is asked for after the words that ask for a contract.</summary>
    /// <param name="message">All that the user wrote.</param>
    /// <returns>The rest, trimmed; the whole message when it doesn't ask for a contract.</returns>
    public static string RequestOf(string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        string text = ContractText.Trim(message);
        return text == Subject ? "" : ContractText.Trim(text[(Prefix(text)?.Length ?? 0)..]);
    }

    private static string? Prefix(string text) =>
        Prefixes.FirstOrDefault(prefix => text.StartsWith(prefix, StringComparison.Ordinal));

    private static bool IsAnswer(string text, string japanese, string english) =>
        text == $"{Subject} {japanese}"
        || Prefixes[..2].Any(prefix => text == prefix + japanese)
        || IsSame(text, "TASK_CONTRACT_" + english)
        || IsSame(text, "TASK_CONTRACT " + english);

    // Letters of ASCII in any case, and no others that fold to them.
    private static bool IsSame(string text, string word) =>
        text.Length == word.Length && text.All(char.IsAscii) && text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

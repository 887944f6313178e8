using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>The reference's confidential loop as a configuration: a review, a loop policy, a human. What isn't a row is
/// the dozen lines of <c>docs/gates/loop.md</c>.</summary>
internal sealed partial class ConfidentialLoop(
    Func<int, string> write, Func<string> ask, ConfidentialAnswers answers = ConfidentialAnswers.Offered)
{
    private static readonly string[] Offered = ["STOP", "CONTINUE", "ACK"];

    private readonly LoopSessions _sessions = new(LoopBook.Policy, new MemoryLoopStore());
    private readonly LoopConflict _issue = new("EPISODE#1", "confidential");

    public JsonArray Rows { get; } = [];

    /// <summary>Runs an episode.</summary>
    /// <returns>The decision, and how often the mediator sent a draft back.</returns>
    public (string Decision, int Revisions) Run()
    {
        for (int attempt = 1; ; attempt++)
        {
            bool isConfidential = Confidential().IsMatch(write(attempt));
            Drafted(attempt, isConfidential);
            if (!isConfidential)
            {
                Row("dispatch", "RUN", false, "DISPATCH", new() { ["attempt"] = attempt });
                Row("finalize", "RUN", false, "FINALIZE", new() { ["attempt"] = attempt });
                return ("RUN", attempt - 1);
            }

            LoopStep step = _sessions.TakeAsync(LoopEvent.Pause($"draft {attempt}", _issue)).AsTask().Result;
            if (step.State.IsStopped)
            {
                Ended(attempt);
                return ("STOPPED", attempt);
            }

            if (step.Produced.Any(static e => e.Kind == LoopEventKind.PlanRequested) && !GoesOn(attempt))
            {
                return ("STOPPED", attempt);
            }

            Row("hitl_notify_user", "PAUSE_FOR_HITL", true, "HITL_NOTIFY_REVISION_REQUEST", new()
            {
                ["attempt"] = attempt,
                ["same_issue_count"] = step.State.CountOf(_issue).Rounds,
                ["message"] = "Mediator requested revision due to confidential content (redacted).",
            });
        }
    }

    // Blanks and letters as Python has them.
    [GeneratedRegex(
        @"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2}|" +
        @"[sS\u017f][eE][cC][rR][eE][tT]_[tT][oO][kK\u212a][eE][nN][\s\x1c-\x1f]*=[\s\x1c-\x1f]*[^\s\x1c-\x1f]")]
    private static partial Regex Confidential();

    private bool GoesOn(int attempt)
    {
        Row("rrl_loop_guard", "PAUSE_FOR_HITL", true, "HITL_WARN_REV3", Count(attempt));
        Row("hitl_notify_user", "PAUSE_FOR_HITL", true, "HITL_WARN_REV3", new()
        {
            ["message"] = "Same confidential issue occurred 3 times; acknowledging and continuing will attempt one " +
                "more revision.",
        });
        string word = ask();
        bool isOffered = Offered.Contains(word) || answers == ConfidentialAnswers.AnyButStop;
        bool goesOn = word != "STOP" && isOffered;
        string decision = !goesOn ? "STOPPED" : word == "ACK" ? "PAUSE_FOR_HITL" : "RUN";

        // A word that wasn't offered isn't repeated: it is nobody's decision but the system's.
        Row(
            "hitl_finalize",
            decision,
            false,
            isOffered ? $"HITL_{word}" : "HITL_INVALID",
            isOffered ? new() { ["choice"] = word } : [],
            isOffered ? "USER" : "SYSTEM");
        if (!goesOn)
        {
            Row("finalize", "STOPPED", false, "FINALIZE", new()
            {
                ["stopped_by"] = isOffered ? "USER" : "SYSTEM",
                ["same_issue_count"] = attempt,
            });
            Row("session_end", "STOPPED", false, "SESSION_END", Count(attempt));
        }

        return goesOn;
    }

    private void Drafted(int attempt, bool isConfidential)
    {
        string created = attempt == 1 ? "AGENT_DRAFT_CREATED" : "AGENT_REVISED_CREATED";
        string summary = isConfidential
            ? $"confidential_detected attempt={attempt} (redacted)"
            : $"ok attempt={attempt}";
        Row("agent_draft", "RUN", false, created, new() { ["attempt"] = attempt });
        Row(
            "mediator_advice",
            isConfidential ? "PAUSE_FOR_HITL" : "RUN",
            true,
            isConfidential ? "MEDIATOR_REVISION_REQUEST_CONFIDENTIAL" : "MEDIATOR_OK",
            new() { ["attempt"] = attempt, ["summary"] = summary });
    }

    private void Ended(int attempt)
    {
        Row("rrl_loop_guard", "STOPPED", false, "MAX_REV_EXCEEDED", Count(attempt));
        Row("hitl_notify_user", "PAUSE_FOR_HITL", false, "HITL_NOTIFY_SESSION_ENDED", new()
        {
            ["message"] = "Same confidential issue occurred 4 times; session ended (fail-closed).",
        });
        Row("finalize", "STOPPED", false, "FINALIZE", Count(attempt));
        Row("session_end", "STOPPED", false, "SESSION_END", Count(attempt));
    }

    private static JsonObject Count(int attempt) => new() { ["same_issue_count"] = attempt };

    private void Row(
        string layer, string decision, bool isOverridable, string reason, JsonObject meta, string decider = "SYSTEM") =>
        Rows.Add(new JsonArray(layer, decision, false, isOverridable, decider, reason, meta));
}

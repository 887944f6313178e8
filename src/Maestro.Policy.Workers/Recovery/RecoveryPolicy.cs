using System.Collections.Immutable;

namespace Maestro.Policy.Workers.Recovery;

/// <summary>Finds known errors in what a worker writes, and says whether a relaunch may repair them. A relaunch adds
/// arguments from a closed list, a bounded number of times; everything else needs a human.</summary>
/// <remarks>Pure, and safe for use by any number of threads.</remarks>
public sealed class RecoveryPolicy
{
    private readonly RecoveryOptions _options;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">The rules and bounds.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options can't be kept; the message names each.</exception>
    public RecoveryPolicy(RecoveryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        _options = options;
    }

    /// <summary>The policy with the reference's rules and bounds.</summary>
    /// <value>2 relaunches by a rule, 3 in all.</value>
    public static RecoveryPolicy Default { get; } = new(new());

    /// <summary>Judges a text.</summary>
    /// <param name="request">The text, and what is known of the worker.</param>
    /// <returns>What is to be done. A rule of the worker's own comes before one for everybody, and that before one of
    /// another program.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="request"/> is <see langword="null"/>.</exception>
    public RecoveryDecision Decide(RecoveryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        string text = IsScanned(request.Source) ? ErrorText.Of(request.Text) : "";
        RecoveryRule[] found = text == "" ? [] : [.. _options.Rules.Where(rule => IsIn(rule, text))];

        return found.FirstOrDefault(rule => rule.Agent == request.Agent) is { } own ? Correct(own, request)
            : found.FirstOrDefault(static rule => rule.Agent is null) is { } generic ? Correct(generic, request)
            : found.Length > 0
                ? Escalate(RecoveryReason.PermissionUnrecognised, RecoveryRules.Unrecognised)
            : new(RecoveryAction.Ignore, RecoveryReason.None, null, []);
    }

    // A source that nobody knows is looked at as output is.
    private static bool IsScanned(RecoverySource source) => source != RecoverySource.Prose;

    private static bool IsIn(RecoveryRule rule, string text) => rule.Phrases.Any(phrase => phrase.IsIn(text));

    private RecoveryDecision Correct(RecoveryRule rule, RecoveryRequest request)
    {
        if (rule.Correction == RecoveryCorrection.None)
        {
            return Escalate(RecoveryReason.PermissionDenied, rule.Name);
        }

        if (request.Relaunches.By(rule.Name) >= _options.RelaunchesByRule
            || request.Relaunches.Total >= _options.RelaunchesInAll)
        {
            return Escalate(RecoveryReason.RecoveryExhausted, rule.Name);
        }

        ImmutableArray<string> added = Corrections.Missing(
            rule.Correction,
            request.Arguments.IsDefault ? [] : request.Arguments,
            request.Directories.IsDefault ? [] : request.Directories);

        return added.IsEmpty
            ? Escalate(RecoveryReason.RecoveryNoCorrection, rule.Name)
            : new(RecoveryAction.Relaunch, RecoveryReason.RecoveryRelaunch, rule.Name, added);
    }

    private static RecoveryDecision Escalate(RecoveryReason reason, string rule) =>
        new(RecoveryAction.Escalate, reason, rule, []);
}

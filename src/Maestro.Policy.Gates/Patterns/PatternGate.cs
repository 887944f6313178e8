using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Patterns;

/// <summary>Stops a request whose text holds a word that must not be there, and asks a human about others.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Immutable and safe for use by any number of threads. It knows words, not meanings: what it lets through is listed
/// in <c>docs/gates/patterns.md</c>. It never seals. The rules and the default cues are the reference's.
/// </remarks>
public sealed class PatternGate<T> : IGate<T>
{
    private readonly Func<T, string> _text;
    private readonly PatternGateOptions _options;
    private readonly CueMatcher? _words;
    private readonly PhraseList? _phrases;
    private readonly ImmutableArray<string> _details;
    private readonly int _stopCues;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">What to look for and how to object; read once.</param>
    /// <param name="text">Takes from a request all the text that is to be judged; safe for use by any number of
    /// threads. A request for which it returns <see langword="null"/> makes the gate throw.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public PatternGate(PatternGateOptions options, Func<T, string> text)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(text);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        // Invariant: one list, the stop cues first, so that one search finds the cue that decides.
        ImmutableArray<string> cues = [.. options.StopCues, .. options.HumanCues];

        if (options.Reading == PatternReading.WholeWords)
        {
            _words = new(cues);
            _details = [.. _words.Cues.Select(static cue => "matched=" + cue.Pattern)];
        }
        else
        {
            _phrases = new(cues, PhrasesOf(options.Reading));
            _details = [.. cues.Select(static cue => "matched=" + cue)];
        }

        _stopCues = options.StopCues.Count;
        _options = options;
        _text = text;
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request has no text.</exception>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        string text = _text(request) ?? throw new InvalidOperationException(
            "The request's text is null, and what isn't there can't be judged. Return an empty text for none.");

        if (text.Length > _options.MaxLength)
        {
            return gate.Stop(_options.StopReason, $"length={text.Length}, at most {_options.MaxLength} are read");
        }

        int cue = _words?.IndexOfFirst(text) ?? _phrases!.IndexOfFirst(text);

        return cue < 0 ? gate.Pass()
            : cue < _stopCues ? gate.Stop(_options.StopReason, _details[cue])
            : gate.Pause(_options.HitlReason, _details[cue]);
    }

    private static PhraseReading PhrasesOf(PatternReading reading) =>
        reading == PatternReading.ReferenceExact ? PhraseReading.ReferenceExact : PhraseReading.Anywhere;
}

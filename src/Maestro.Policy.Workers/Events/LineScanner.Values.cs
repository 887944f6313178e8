using System.Text.Json;

namespace Maestro.Policy.Workers.Events;

internal ref partial struct LineScanner
{
    private void TakeValue(LineMember member)
    {
        switch (member)
        {
            case LineMember.Type:
                WorkerEventType type = IsText && TryText(out ReadOnlySpan<byte> word)
                    ? EventTypes.Find(word) : WorkerEventType.Unknown;
                _facts.Type = EventTypes.Graver(type, _facts.Type);
                break;
            case LineMember.Agent:
                _facts.IsOwners = IsText && TryText(out ReadOnlySpan<byte> agent) && agent.SequenceEqual(_agent);
                break;
            case LineMember.Timestamp:
                _facts.HasMoment = IsText && !HasFault && Rfc3339.TryRead(ref _reader, out _facts.Moment);
                break;
            case LineMember.Payload:
                _payloadStart = _reader.TokenType == JsonTokenType.StartObject ? (int)_reader.TokenStartIndex : -1;
                break;
            case LineMember.Progress:
                _facts.Progress = Percent();
                break;
            case LineMember.RequestReview:
                _facts.AsksForReview |= _reader.TokenType is not (JsonTokenType.False or JsonTokenType.Null);
                break;
            default:
                TakeField(member);
                break;
        }
    }

    private readonly bool IsText => _reader.TokenType == JsonTokenType.String;

    // What can't be unescaped isn't looked at: half a surrogate pair, or bytes that aren't UTF-8.
    private readonly bool HasFault => _facts.Fault != WorkerLineCode.Ok
        || (_reader.ValueIsEscaped && JsonText.HasLoneSurrogate(_reader.ValueSpan));

    private void TakeField(LineMember member)
    {
        if (!IsText)
        {
            _facts.HasBadField |= member is LineMember.Text or LineMember.File;
            return;
        }

        LineRange range = new((int)_reader.TokenStartIndex, _reader.ValueSpan.Length + 2);
        switch (member)
        {
            case LineMember.Text:
                _facts.Text = range;
                break;
            case LineMember.Verdict:
                _facts.Verdict = range;
                break;
            case LineMember.Subject:
                _facts.Subject = range;
                break;
            default:
                _facts.File = range;
                break;
        }
    }

    // A number that is too large for a double is none up to 100.
    private readonly double? Percent() =>
        _reader.TokenType == JsonTokenType.Number
            && _reader.TryGetDouble(out double number) && number is >= 0 and <= 100
                ? number : null;
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Maestro.Policy.Vocabulary.Reading;

namespace Maestro.Policy.Vocabulary;

/// <summary>Where the fields of a codebook's packed header lie, and which words their numbers stand for.</summary>
internal sealed class HeaderLayout
{
    private readonly ImmutableArray<HeaderField> _fields;
    private readonly ImmutableArray<ulong> _verdictIds;
    private readonly ImmutableArray<ulong> _deciderIds;
    private readonly FrozenDictionary<ulong, Layer> _layers;
    private readonly FrozenDictionary<ulong, ReasonCode> _reasons;

    public HeaderLayout(CodebookModel model, ImmutableArray<Layer> layers, ImmutableArray<ReasonCode> reasons)
    {
        Bits = model.PackFields.Sum(field => field.Bits);
        _verdictIds = [.. model.VerdictIds.Select(id => (ulong)id)];
        _deciderIds = [.. model.DeciderIds.Select(id => (ulong)id)];
        _layers = layers.ToFrozenDictionary(layer => (ulong)layer.Id);
        _reasons = reasons.ToFrozenDictionary(reason => (ulong)reason.Id);

        int shift = Bits;
        _fields = [.. model.PackFields.Select(field => new HeaderField(field.Kind, field.Bits, shift -= field.Bits))];
    }

    public int Bits { get; }

    public ulong Pack(in RowHeader header)
    {
        ulong packed = 0;

        foreach (HeaderField field in _fields)
        {
            packed |= Number(field.Kind, header) << field.Shift;
        }

        return packed;
    }

    /// <summary>Reads a header; the problems are empty exactly when it is whole.</summary>
    public RowHeader Unpack(ulong packed, out ImmutableArray<string> problems)
    {
        ImmutableArray<string>.Builder found = ImmutableArray.CreateBuilder<string>();
        RowHeader header = default;

        if (Bits < 64 && packed >> Bits != 0)
        {
            found.Add(FormattableString.Invariant($"out_of_{Bits}_bit_range"));
        }

        foreach (HeaderField field in _fields)
        {
            if (!TryRead(field.Kind, field.Read(packed), ref header))
            {
                found.Add(PackFieldNames.Of(field.Kind));
            }
        }

        problems = found.DrainToImmutable();

        return problems.IsEmpty ? header : default;
    }

    /// <summary>The fields and their widths, the highest first, by which two layouts are compared.</summary>
    public override string ToString() => string.Join(' ', _fields);

    private ulong Number(PackFieldKind kind, in RowHeader header) => kind switch
    {
        PackFieldKind.Layer => (ulong)header.Layer.Id,
        PackFieldKind.Verdict => _verdictIds[(int)header.Verdict],
        PackFieldKind.Sealed => header.IsSealed ? 1UL : 0,
        PackFieldKind.Overrideable => header.IsOverridable ? 1UL : 0,
        PackFieldKind.Decider => _deciderIds[(int)header.Decider],
        _ => (ulong)header.Reason.Id,
    };

    private bool TryRead(PackFieldKind kind, ulong number, ref RowHeader header)
    {
        switch (kind)
        {
            case PackFieldKind.Layer:
                bool isLayer = _layers.TryGetValue(number, out Layer layer);
                header = header with { Layer = layer };

                return isLayer;

            case PackFieldKind.Verdict:
                int verdict = _verdictIds.IndexOf(number);
                header = header with { Verdict = (Verdict)Math.Max(verdict, 0) };

                return verdict >= 0;

            case PackFieldKind.Sealed:
                header = header with { IsSealed = number == 1 };

                return true;

            case PackFieldKind.Overrideable:
                header = header with { IsOverridable = number == 1 };

                return true;

            case PackFieldKind.Decider:
                int decider = _deciderIds.IndexOf(number);
                header = header with { Decider = (Decider)Math.Max(decider, 0) };

                return decider >= 0;

            default:
                bool isReason = _reasons.TryGetValue(number, out ReasonCode reason);
                header = header with { Reason = reason };

                return isReason;
        }
    }
}

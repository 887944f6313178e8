using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Chain;

/// <summary>What the first row calls its key and its chain. That isn't signed, so the others have to agree.</summary>
internal sealed class ChainNames
{
    private byte[]? _key;
    private byte[]? _chain;
    private bool _isKnown;
    private bool _isRotated;

    /// <summary>Lets the key have another name from the next row on.</summary>
    public void RotateKey() => _isRotated = true;

    /// <summary>Whether a row has the names of the first one.</summary>
    public bool Agree(JsonTape tape, in ChainMembers row)
    {
        if (!_isKnown)
        {
            (_key, _chain, _isKnown) = (Copy(tape, row.KeyId), Copy(tape, row.ChainId), true);
            return true;
        }

        if (_isRotated)
        {
            (_key, _isRotated) = (Copy(tape, row.KeyId), false);
        }

        return IsSame(_key, tape, row.KeyId) && IsSame(_chain, tape, row.ChainId);
    }

    private static byte[]? Copy(JsonTape tape, int value) =>
        value < 0 ? null : tape.Text(tape[value]).ToArray();

    private static bool IsSame(byte[]? first, JsonTape tape, int value) =>
        value < 0 ? first is null : first is not null && tape.Text(tape[value]).SequenceEqual(first);
}

using System.Buffers;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

internal ref partial struct ReferenceReader
{
    private const string EscapeLetters = "\"\\/bfnrt";
    private const string EscapedCharacters = "\"\\/\b\f\n\r\t";

    private static readonly SearchValues<char> EndsOfPlainText =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");
}

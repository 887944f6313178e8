using System.Globalization;

namespace Maestro.Policy;

/// <summary>What is wrong with a text that should be JSON. The default value says nothing: it is what a text without
/// a fault has.</summary>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Offset">Where: a number of bytes from the beginning.</param>
public readonly record struct JsonFault(string Message, int Offset)
{
    /// <summary>The fault with its place.</summary>
    /// <returns>Such as <c>byte 17: A string ends without a quote.</c></returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"byte {Offset}: {Message}");
}

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>A line that isn't blank.</summary>
/// <param name="Number">Its number, from 1, blank lines counted.</param>
/// <param name="Text">Its characters, without the white space around them.</param>
internal readonly record struct ChainLine(int Number, string Text);

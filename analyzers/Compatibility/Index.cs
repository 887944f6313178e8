namespace System;

/// <summary>Lets netstandard2.0 code match lists, and count from their end.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}

using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Streams;

/// <summary>One item of a feed, with its number.</summary>
/// <typeparam name="T">What the feed is of.</typeparam>
/// <param name="Id">Its number: 1 for the first, and one more for each.</param>
/// <param name="Value">The item itself.</param>
/// <remarks>The default value is no item, with the number 0.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FeedItem<T>(long Id, T Value);

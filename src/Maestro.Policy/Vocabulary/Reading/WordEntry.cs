using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>A word of a map and the number that it was given.</summary>
internal sealed class WordEntry(JsonMember member, int? id)
{
    /// <summary>Where the word stands.</summary>
    public JsonMember Member { get; } = member;

    public string Name => Member.Name;

    /// <summary>The number; <see langword="null"/> when it has a fault, which is then reported already.</summary>
    public int? Id { get; } = id;
}

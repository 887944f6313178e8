namespace Maestro.Policy.Vocabulary.Reading.Json;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonKind
{
    Null,
    False,
    True,
    Number,
    Text,
    Array,
    Object,
}

namespace Maestro.Policy.Vocabulary;
internal static class NearestName { public static string? To(string n, IEnumerable<string> k) => null; }

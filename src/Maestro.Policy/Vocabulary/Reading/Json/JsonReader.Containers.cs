using System.Globalization;
using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary.Reading.Json;

internal sealed partial class JsonReader
{
    /// <summary>How many members are compared one by one before a set is worth its memory.</summary>
    private const int FewMembers = 8;

    private bool Members(JsonNode node, int depth)
    {
        List<JsonMember> members = [];
        HashSet<string>? names = null;
        node.Members = members;

        if (TryTake('}'))
        {
            return true;
        }

        do
        {
            JsonMember? member = Member(node, depth);

            if (member is null)
            {
                return false;
            }

            if (IsRepeated(members, ref names, member.Name))
            {
                faults.AddAtKey(FaultIds.Collision, member, "The key is there twice. Remove one of the two.");
            }

            members.Add(member);
        }
        while (TryTake(','));

        return TryTake('}') || Expected(node, "',' or '}' is expected here.");
    }

    private JsonMember? Member(JsonNode node, int depth)
    {
        SkipSpace();
        int start = _at;

        if (Current != '"')
        {
            Expected(node, "A key in quotes is expected here.");

            return null;
        }

        if (Quoted(node) is not { } name)
        {
            return null;
        }

        int length = _at - start;

        if (!TryTake(':'))
        {
            Expected(node, "':' is expected here.");

            return null;
        }

        return Value(node, name, depth) is { } value ? new JsonMember(name, start, length, value) : null;
    }

    private bool Items(JsonNode node, int depth)
    {
        List<JsonNode> items = [];
        node.Items = items;

        if (TryTake(']'))
        {
            return true;
        }

        do
        {
            string label = "[" + items.Count.ToString(CultureInfo.InvariantCulture) + "]";

            if (Value(node, label, depth) is not { } item)
            {
                return false;
            }

            items.Add(item);
        }
        while (TryTake(','));

        return TryTake(']') || Expected(node, "',' or ']' is expected here.");
    }

    private static bool IsRepeated(List<JsonMember> members, ref HashSet<string>? names, string name)
    {
        if (members.Count < FewMembers)
        {
            return members.Exists(member => string.Equals(member.Name, name, StringComparison.Ordinal));
        }

        names ??= new HashSet<string>(members.Select(member => member.Name), StringComparer.Ordinal);

        return !names.Add(name);
    }
}

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

internal ref partial struct ReferenceReader
{
    private ReferenceValue? Object(int depth)
    {
        // What is deeper is only looked through.
        Dictionary<string, ReferenceMember>? members = depth == 0 ? new(StringComparer.Ordinal) : null;
        int from = Enter();
        bool hasMore = Here() != '}';
        while (hasMore)
        {
            ReferenceValue? name = Here() == '"'
                ? String(depth + 1)
                : Give("Expecting property name enclosed in double quotes");
            if (name is null || MemberValue(depth) is not { } value || !Follows('}', out hasMore))
            {
                return null;
            }

            members?[name.Text] = new(name.Raw, value);
        }

        _at++;
        ReferenceValue closed = new(ReferenceKind.Object, Raw(from, depth), "");
        return members is null ? closed : closed with { Members = members };
    }

    private ReferenceValue? MemberValue(int depth)
    {
        SkipSpace();
        if (Here() != ':')
        {
            return Give("Expecting ':' delimiter");
        }

        _at++;
        SkipSpace();
        return Value(depth + 1);
    }

    private ReferenceValue? Array(int depth)
    {
        List<ReferenceValue>? items = depth == 0 && _keepsItems ? [] : null;
        int from = Enter();
        bool hasMore = Here() != ']';
        while (hasMore)
        {
            if (Value(depth + 1) is not { } item || !Follows(']', out hasMore))
            {
                return null;
            }

            items?.Add(item);
        }

        _at++;
        ReferenceValue closed = new(ReferenceKind.Array, Raw(from, depth), "");
        return items is null ? closed : closed with { Items = items };
    }

    private int Enter()
    {
        int from = _at++;
        SkipSpace();
        return from;
    }

    private bool Follows(char close, out bool hasMore)
    {
        SkipSpace();
        hasMore = Here() == ',';
        if (hasMore)
        {
            _at++;
            SkipSpace();
            return true;
        }

        return Here() == close || Give("Expecting ',' delimiter") is not null;
    }
}

using System.Runtime.InteropServices;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy.Audit.Rows;

/// <summary>The members of a row, each encoded once: for the line in the file, in the order of writing, and for what is
/// signed, in the order of their names.</summary>
/// <remarks>One object serves any number of rows, one after the other.</remarks>
internal sealed class RowMembers
{
    private readonly List<RowMember> _members = [];
    private readonly List<int> _order = [];
    private readonly List<string> _orderedNames = [];
    private readonly JsonBytes _bytes = new();

    /// <summary>The members with commas between them, without the braces around them.</summary>
    public ReadOnlySpan<byte> Written => _bytes.Written;

    /// <summary>Begins a row.</summary>
    public void Begin()
    {
        _members.Clear();
        _bytes.Clear();
    }

    /// <summary>Adds a member whose value is a text.</summary>
    /// <exception cref="ArgumentException">It holds half a character.</exception>
    public void Add(string name, string text)
    {
        int start = Open(name);
        _bytes.AppendString(text);
        Close(name, start);
    }

    /// <summary>Adds a member.</summary>
    public void Add(string name, in AuditValue value)
    {
        if (value.IsText)
        {
            Add(name, value.ToString());
            return;
        }

        AddJson(name, value.Json);
    }

    /// <summary>Adds a member that is true or false.</summary>
    public void Add(string name, bool isTrue) => AddJson(name, isTrue ? "true"u8 : "false"u8);

    /// <summary>Adds a member whose value is written already.</summary>
    public void AddJson(string name, ReadOnlySpan<byte> json)
    {
        int start = Open(name);
        _bytes.Append(json);
        Close(name, start);
    }

    /// <summary>Writes the row in canonical form.</summary>
    public void WriteCanonical(JsonBytes output)
    {
        Order();
        output.Append((byte)'{');
        ReadOnlySpan<byte> written = _bytes.Written;
        foreach (int index in CollectionsMarshal.AsSpan(_order))
        {
            RowMember member = _members[index];
            if (output[^1] != '{')
            {
                output.Append((byte)',');
            }

            output.Append(written[member.Start..member.End]);
        }

        output.Append((byte)'}');
    }

    private int Open(string name)
    {
        if (_members.Count > 0)
        {
            _bytes.Append((byte)',');
        }

        int start = _bytes.Length;
        _bytes.AppendString(name);
        _bytes.Append((byte)':');
        return start;
    }

    private void Close(string name, int start) => _members.Add(new(name, start, _bytes.Length));

    // Most rows have the members of the row before.
    private void Order()
    {
        if (IsOrdered())
        {
            return;
        }

        _order.Clear();
        _orderedNames.Clear();
        for (int i = 0; i < _members.Count; i++)
        {
            _order.Add(i);
            _orderedNames.Add(_members[i].Name);
        }

        _order.Sort((x, y) => CodePointOrder.Compare(_members[x].Name, _members[y].Name));
    }

    private bool IsOrdered()
    {
        if (_orderedNames.Count != _members.Count)
        {
            return false;
        }

        for (int i = 0; i < _members.Count; i++)
        {
            if (_orderedNames[i] != _members[i].Name)
            {
                return false;
            }
        }

        return true;
    }
}

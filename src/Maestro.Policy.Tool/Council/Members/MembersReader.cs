using System.Collections.Immutable;
using Maestro.Policy.Tool.Settings;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>Reads a file of members. What it doesn't know is a fault.</summary>
internal sealed class MembersReader(SettingsFaults faults)
{
    private readonly SettingsValues _values = new(faults);

    /// <summary>Reads it.</summary>
    /// <returns><see langword="null"/> where there is nothing to read; other faults are told.</returns>
    public MemberSetups? Read(SettingsNode root)
    {
        if (!_values.IsObject(root))
        {
            return null;
        }

        _values.Names(root, "members");
        if (_values.Needed(root, "members") is not { } list || !_values.IsList(list))
        {
            return null;
        }

        if (list.Items.Count is 0 or > CouncilDeliberation.MaxMembers)
        {
            faults.Add(list, $"There are 1 to {CouncilDeliberation.MaxMembers} members.");
        }

        HashSet<string> names = new(StringComparer.Ordinal);
        MemberReader reader = new(faults);
        ImmutableArray<MemberSetup>.Builder members = ImmutableArray.CreateBuilder<MemberSetup>();
        foreach (SettingsNode item in list.Items)
        {
            if (reader.Read(item) is { } member)
            {
                members.Add(member);
                if (!names.Add(member.Name))
                {
                    faults.Add(item.Find("name")!, "There are two members of that name. Rename one of them.");
                }
            }
        }

        return new(members.ToImmutable());
    }
}

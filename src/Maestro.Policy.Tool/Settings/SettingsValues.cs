using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace Maestro.Policy.Tool.Settings;

/// <summary>Reads values of settings, and tells what is wrong with them; what isn't there is not.</summary>
internal sealed class SettingsValues(SettingsFaults faults)
{
    private const int MaxShown = 64;

    /// <summary>Looks for names that nobody knows.</summary>
    public void Names(SettingsNode node, params string[] known)
    {
        foreach ((string name, int offset, SettingsNode value) in node.Members)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(offset, value, $"It isn't known. There are {string.Join(", ", known)}.");
            }
        }
    }

    /// <summary>A member that has to be there.</summary>
    public SettingsNode? Needed(SettingsNode node, string name)
    {
        SettingsNode? value = node.Find(name);
        if (value is null)
        {
            faults.Add(node, $"'{name}' is missing.");
        }

        return value;
    }

    public bool IsObject([NotNullWhen(true)] SettingsNode? node) => Is(node, JsonTokenType.StartObject, "an object");

    public bool IsList([NotNullWhen(true)] SettingsNode? node) => Is(node, JsonTokenType.StartArray, "a list");

    /// <summary>A text that isn't blank and holds no U+0000.</summary>
    public string? Text(SettingsNode? node)
    {
        if (!Is(node, JsonTokenType.String, "a text"))
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(node.Text) || node.Text.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add(node, "It is blank, or holds U+0000.");
            return null;
        }

        return node.Text;
    }

    /// <summary>A text, perhaps empty, that holds no U+0000.</summary>
    public string? Argument(SettingsNode? node)
    {
        if (!Is(node, JsonTokenType.String, "a text"))
        {
            return null;
        }

        if (node.Text.Contains('\0', StringComparison.Ordinal))
        {
            faults.Add(node, "It holds U+0000.");
            return null;
        }

        return node.Text;
    }

    /// <summary>One of some words.</summary>
    public string? Word(SettingsNode? node, params string[] words)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }

        if (!words.Contains(text, StringComparer.Ordinal))
        {
            faults.Add(node!, $"It is one of {string.Join(", ", words)}.");
            return null;
        }

        return text;
    }

    public bool? Flag(SettingsNode? node)
    {
        if (node is { Kind: not (JsonTokenType.True or JsonTokenType.False) })
        {
            faults.Add(node, $"It is true or false, not {Shown(node)}.");
            return null;
        }

        return node is null ? null : node.Kind == JsonTokenType.True;
    }

    public int? Whole(SettingsNode? node, int least, int most)
    {
        if (!Is(node, JsonTokenType.Number, "a number"))
        {
            return null;
        }

        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(
            node, FormattableString.Invariant($"It is a whole number from {least} to {most}, not {Shown(node)}."));
        return null;
    }

    private bool Is([NotNullWhen(true)] SettingsNode? node, JsonTokenType kind, string what)
    {
        if (node is not null && node.Kind != kind)
        {
            faults.Add(node, $"It is {what}, not {Shown(node)}.");
        }

        return node?.Kind == kind;
    }

    private static string Shown(SettingsNode node) => node.Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        _ => node.Text.Length <= MaxShown ? node.Text : node.Text[..MaxShown] + "...",
    };
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Maestro.Policy.Simulation.Benchmarks.Reading;

/// <summary>Reads values of profiles, and tells what is wrong with them; what isn't there is not.</summary>
internal sealed class ValueReader(TextFaults faults)
{
    private const int MaxName = 64;
    private const int MaxDigits = 100;

    /// <summary>Looks for names that nobody knows.</summary>
    public void Names(TextNode node, IReadOnlyList<string> known)
    {
        foreach ((string name, int offset, TextNode value) in node.Members)
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(offset, value, $"It isn't known. There are {string.Join(", ", known)}.");
            }
        }
    }

    public bool IsObject([NotNullWhen(true)] TextNode? node) => Is(node, JsonTokenType.StartObject, "an object");

    public bool IsList([NotNullWhen(true)] TextNode? node) => Is(node, JsonTokenType.StartArray, "a list");

    public string Text(TextNode? node) => Is(node, JsonTokenType.String, "a text") ? node.Text : "";

    public string Name(TextNode? node)
    {
        if (!Is(node, JsonTokenType.String, "a text"))
        {
            return "";
        }

        if (node.Text.Length is 0 or > MaxName || node.Text.Any(char.IsControl) || node.Text.Trim() != node.Text)
        {
            faults.Add(node, $"It has 1 to {MaxName} characters, no control characters, and no blanks around it.");
            return "";
        }

        return node.Text;
    }

    public bool Flag(TextNode? node)
    {
        if (node is { Kind: not (JsonTokenType.True or JsonTokenType.False) })
        {
            faults.Add(node, $"It is true or false, not {Shown(node)}.");
        }

        return node?.Kind == JsonTokenType.True;
    }

    public int Whole(TextNode? node, int most, int otherwise)
    {
        if (!Is(node, JsonTokenType.Number, "a number"))
        {
            return otherwise;
        }

        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            && number >= 1 && number <= most)
        {
            return number;
        }

        faults.Add(node, FormattableString.Invariant($"It is a whole number from 1 to {most}, not {Shown(node)}."));
        return otherwise;
    }

    public BigInteger Seed(TextNode? node)
    {
        if (!Is(node, JsonTokenType.Number, "a number"))
        {
            return default;
        }

        if (node.Text.Length <= MaxDigits && BigInteger.TryParse(
            node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger seed))
        {
            return seed;
        }

        faults.Add(node, $"It is a whole number of at most {MaxDigits} digits, not {Shown(node)}.");
        return default;
    }

    public double Share(TextNode? node, double otherwise)
    {
        if (!Is(node, JsonTokenType.Number, "a number"))
        {
            return otherwise;
        }

        if (double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share)
            && share is >= 0 and <= 1)
        {
            return share;
        }

        faults.Add(node, $"It is a number from 0 to 1, not {Shown(node)}.");
        return otherwise;
    }

    private bool Is([NotNullWhen(true)] TextNode? node, JsonTokenType kind, string what)
    {
        if (node is not null && node.Kind != kind)
        {
            faults.Add(node, $"It is {what}, not {Shown(node)}.");
        }

        return node?.Kind == kind;
    }

    private static string Shown(TextNode node) => node.Kind switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "a text",
        _ => node.Text.Length <= MaxName ? node.Text : node.Text[..MaxName] + "...",
    };
}

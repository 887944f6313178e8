using System.Globalization;

namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>A host, alone or in a URL.</summary>
/// <remarks>Nothing is unescaped, lower-cased or converted: what differs from a rule in one character isn't what the
/// rule means, whatever a resolver would make of it.</remarks>
internal sealed class NetworkTarget : EffectTarget
{
    private const string Secure = "https";
    private const int MaxPortLength = 5;

    private readonly string _scheme;
    private readonly string _host;
    private readonly string _port;

    private NetworkTarget(string scheme, string host, string port, bool hasPath)
        : base($"{scheme}://{host}{port}") =>
        (_scheme, _host, _port, HasPath) = (scheme, host, port, hasPath);

    /// <summary>Whether something follows the host.</summary>
    public bool HasPath { get; }

    protected override string? UnderFault =>
        HostName.IsDomain(_host) ? null
            : "reaches under a host that has no subdomains of its own: write a domain of two labels or more, in lower "
            + "case, or name the host exactly.";

    /// <summary>Reads a host or a URL.</summary>
    /// <returns>The target, or <see langword="null"/> where its parts can't be told apart for sure.</returns>
    public static NetworkTarget? Parse(string target)
    {
        // A backslash is a slash to some readers, and a blank ends a URL for others.
        if (target.Any(static unit => unit == '\\' || char.IsWhiteSpace(unit)))
        {
            return null;
        }

        int colon = target.IndexOf("://", StringComparison.Ordinal);
        string scheme = colon < 0 ? Secure : target[..colon];
        string rest = colon < 0 ? target : target[(colon + 3)..];
        int end = rest.AsSpan().IndexOfAny('/', '?', '#') is var found and >= 0 ? found : rest.Length;
        string authority = rest[..end];
        int portAt = PortStart(authority);
        string host = authority[..portAt];

        // What stands before an at sign isn't the host, and looks like it.
        return IsScheme(scheme) && HostName.IsOne(host) && IsPort(authority[portAt..])
            ? new(scheme, host, authority[portAt..], end < rest.Length)
            : null;
    }

    public override IEnumerable<string> Around()
    {
        string host = _host;

        while (HostName.IsDomain(host))
        {
            yield return $"{_scheme}://{host}{_port}";
            host = host[(host.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }

    // An address of the sixth version has colons of its own, between brackets.
    private static int PortStart(string authority) =>
        authority.IndexOf(':', Math.Max(0, authority.IndexOf(']', StringComparison.Ordinal))) is var at and >= 0
            ? at
            : authority.Length;

    private static bool IsPort(string port) =>
        port.Length == 0
        || (port.Length is > 1 and <= MaxPortLength + 1
            && port[1] != '0'
            && port.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && int.Parse(port.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture) <= ushort.MaxValue);

    private static bool IsScheme(string scheme) =>
        scheme.Length > 0
        && char.IsAsciiLetterLower(scheme[0])
        && scheme.All(static unit =>
            char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit is '+' or '-' or '.');
}

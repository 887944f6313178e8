using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Authorization;

/// <summary>The members without which nobody can be asked.</summary>
public static class CriticalKeys
{
    /// <summary>The members of a request for authorization.</summary>
    /// <value><c>schema_version, auth_request_id, auth_id, context, expires_at</c>.</value>
    public static ImmutableArray<string> AuthRequest { get; } =
        ["schema_version", "auth_request_id", "auth_id", "context", "expires_at"];

    /// <summary>Finds what a request for authorization lacks.</summary>
    /// <param name="request">The request as it was given; whatever isn't an object lacks everything.</param>
    /// <returns>The names, in the order of <see cref="AuthRequest"/>; none when all are there, whatever their
    /// values.</returns>
    public static ImmutableArray<string> Missing(JsonElement request) => Missing(request, AuthRequest);

    /// <summary>Finds what a document lacks.</summary>
    /// <param name="document">The document as it was given; whatever isn't an object lacks everything.</param>
    /// <param name="keys">The names of the members that it has to have.</param>
    /// <returns>The names, in the order in which they were given; none when all are there, whatever their
    /// values.</returns>
    public static ImmutableArray<string> Missing(JsonElement document, ImmutableArray<string> keys) =>
        keys.IsDefaultOrEmpty
            ? []
            : LaxJson.Decode<ImmutableArray<string>>(
                () => [.. keys.Where(key => !LaxJson.Has(document, key))], () => keys);
}

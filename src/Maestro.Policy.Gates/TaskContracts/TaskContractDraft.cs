using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Maestro.Policy.Gates.TaskContracts;

/// <summary>A contract that is proposed to a human: nothing runs before it is approved. Immutable.</summary>
public sealed partial class TaskContractDraft
{
    private TaskContractDraft(string id, string purpose, JsonElement json, string hash) =>
        (Id, Purpose, Json, Hash) = (id, purpose, json, hash);

    /// <summary>The id of the contract.</summary>
    /// <value>Such as <c>TC#R1</c>.</value>
    public string Id { get; }

    /// <summary>What the user asks for.</summary>
    /// <value>Never empty; what a user wrote, so no text for a log that must hold no personal data.</value>
    public string Purpose { get; }

    /// <summary>The contract, with its hash.</summary>
    /// <value>An object that <see cref="TaskContractReader"/> takes.</value>
    public JsonElement Json { get; }

    /// <summary>What an approval is bound to.</summary>
    /// <value>64 lower-case hexadecimal digits; see <see cref="HashOf"/>.</value>
    public string Hash { get; }

    /// <summary>Drafts a contract with the reference's lists.</summary>
    /// <param name="id">The id of the contract; not empty.</param>
    /// <param name="request">What is asked for; see <see cref="TaskDispatch.RequestOf"/>. May be empty.</param>
    /// <param name="time">The clock; its local time goes into the draft.</param>
    /// <returns>A draft.</returns>
    public static TaskContractDraft Create(string id, string request, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(time);
        string purpose = request.Length > 0 ? request : "User requested a task contract draft.";
        string at = time.GetLocalNow().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
        string hash = HashOf(Write(id, purpose, at, hash: null));
        return new(id, purpose, Write(id, purpose, at, hash), hash);
    }

    /// <summary>The hash of a contract: the SHA-256 of its canonical JSON without <c>contract_hash</c>.</summary>
    /// <param name="contract">The contract, an object.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">It is no object.</exception>
    /// <exception cref="FormatException">It has a name twice, or half a character.</exception>
    public static string HashOf(JsonElement contract)
    {
        if (contract.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A contract is an object.", nameof(contract));
        }

        using MemoryStream body = new();
        using (Utf8JsonWriter json = new(body, Layout))
        {
            json.WriteStartObject();
            foreach (JsonProperty member in contract.EnumerateObject())
            {
                if (!member.NameEquals("contract_hash"))
                {
                    member.WriteTo(json);
                }
            }

            json.WriteEndObject();
        }

        return Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Encode(body.ToArray())));
    }
}

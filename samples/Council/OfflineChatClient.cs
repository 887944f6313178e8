using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace CouncilSample;

/// <summary>A chat client without a model: first it says what it was told to, and then what most of the others
/// said.</summary>
public sealed class OfflineChatClient(string position) : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (position == "fail")
        {
            throw new InvalidOperationException("there is no key");
        }

        using JsonDocument prompt = JsonDocument.Parse(messages.Last().Text);
        string? most = prompt.RootElement.GetProperty("peers").EnumerateArray()
            .Select(static peer => peer.TryGetProperty("position", out JsonElement held) ? held.GetString() : null)
            .OfType<string>()
            .CountBy(static held => held)
            .OrderByDescending(static group => group.Value)
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => group.Key)
            .FirstOrDefault();
        string text = most is null ? "I begin with this." : "The others have convinced me.";
        string answer = $$"""{"position":{{Quoted(most ?? position)}},"text":{{Quoted(text)}}}""";
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        yield return new ChatResponseUpdate(ChatRole.Assistant, response.Text);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}

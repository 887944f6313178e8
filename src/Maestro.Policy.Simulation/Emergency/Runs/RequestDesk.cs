using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Gates.Authorization;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Makes requests for approval, and the answers to them that the simulator gives itself.</summary>
/// <remarks>What is judged of them is their form, their time, and that the answer is to the request. Both are made here
/// under one id, so what is made for one run serves every other one of the same second.</remarks>
internal sealed class RequestDesk(string authId, AuthReading reading)
{
    private const string RequestId = "AUTHREQ#SIM";
    private const string User = "sim_user";

    private AuthDocument<AuthRequest> _request;
    private AuthEvent? _answer;
    private long _requestSecond = -1;
    private TimeSpan _lifetime;
    private long _answerSecond = -1;

    /// <summary>Makes a request.</summary>
    public AuthDocument<AuthRequest> Ask(DateTimeOffset now, TimeSpan lifetime)
    {
        if (Second(now) != _requestSecond || lifetime != _lifetime)
        {
            (_requestSecond, _lifetime) = (Second(now), lifetime);
            _request = AuthReader.ReadRequest(RequestText.Write(RequestId, authId, now + lifetime, []), reading);
        }

        return _request;
    }

    /// <summary>The approval of a user who isn't there.</summary>
    public AuthEvent Answer(DateTimeOffset now)
    {
        if (_answer is null || Second(now) != _answerSecond)
        {
            _answerSecond = Second(now);
            _answer = new(
                AuthEventKind.Approve, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), User, RequestId);
        }

        return _answer;
    }

    /// <summary>What a request lacks from which keys were taken.</summary>
    public ImmutableArray<string> Missing(
        ImmutableArray<string> taken, ImmutableArray<string> needed, DateTimeOffset now)
    {
        if (taken.IsDefaultOrEmpty)
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(RequestText.Write(RequestId, authId, now, taken));
        return CriticalKeys.Missing(document.RootElement, needed);
    }

    private static long Second(DateTimeOffset now) => now.UtcTicks / TimeSpan.TicksPerSecond;
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Maestro.Policy.Gates.Text;

/// <summary>Makes the rows that the reference's document orchestrator 1.2.4 puts on record.</summary>
/// <param name="time">The clock.</param>
/// <remarks>For comparing; a log of one's own is a <see cref="JsonlAuditLog"/>. It is for one thread at a time.
/// </remarks>
public sealed class ReferenceRows(TimeProvider time)
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private readonly TimeProvider _time = time ?? throw new ArgumentNullException(nameof(time));
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Begins a run: its first row may have any time.</summary>
    public void StartRun() => _last = DateTimeOffset.MinValue;

    /// <summary>Makes a row: redacted, cut, and with a time that is later than that of the row before.</summary>
    /// <param name="row">What it says. A time that it has already stays as it is.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException"><paramref name="row"/> is no object.</exception>
    public JsonObject Emit(JsonElement row)
    {
        if (ReferenceDocument.Redact(row) is not JsonObject emitted)
        {
            throw new ArgumentException("A row is an object.", nameof(row));
        }

        if (!emitted.ContainsKey("ts"))
        {
            emitted["ts"] = Next();
        }

        ReferenceDocument.CutTexts(emitted);
        return emitted;
    }

    private string Next()
    {
        // A microsecond is what a written time can tell apart.
        DateTimeOffset now = _time.GetUtcNow().ToOffset(Japan);
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        _last = now > _last ? now : _last.AddMicroseconds(1);
        return _last.ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);
    }
}

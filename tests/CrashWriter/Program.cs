using System.Globalization;
using Maestro.Policy;
using Maestro.Policy.CrashWriter;

// A process that writes to a log, for tests that kill it, or that let several of them race.
string path = args[1];
switch (args[0])
{
    case "write":
        await Writer.WriteUntilKilled(path, Enum.Parse<AuditDurability>(args[2]), Number(args[3]));
        break;
    case "visit":
        await Writer.Visit(path, Enum.Parse<AuditDurability>(args[2]), Number(args[3]), args[4]);
        break;
    default:
        await IncidentWriter.WriteUntilKilled(path, args[2]);
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

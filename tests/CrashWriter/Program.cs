using System.Globalization;
using Maestro.Policy;
using Maestro.Policy.CrashWriter;

// A process that writes to a log, for tests that kill it, or that let several of them race.
string path = args[1];
int count = int.Parse(args[3], CultureInfo.InvariantCulture);
AuditDurability durability = Enum.Parse<AuditDurability>(args[2]);
if (args[0] == "write")
{
    await Writer.WriteUntilKilled(path, durability, count);
}
else
{
    await Writer.Visit(path, durability, count, args[4]);
}

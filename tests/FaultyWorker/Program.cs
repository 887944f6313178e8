using Maestro.Policy.FaultyWorker;

// A worker that does what its arguments say, one after the other, for tests of whoever supervises it: FaultyWorker
// NAME STEP…, where a step is a word, perhaps with a value after a colon.
Voice voice = new(args[0]);
foreach (string step in args[1..])
{
    string[] parts = step.Split(':', 2);
    if (parts[0] == "die")
    {
        return Steps.Number(parts[1]);
    }

    await Steps.TakeAsync(voice, parts[0], parts.Length > 1 ? parts[1] : "");
}

return 0;

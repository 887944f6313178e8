namespace DocOrchestrator;

/// <summary>Says what is done next, and waits for a line: so a test can kill the process between any two steps, and
/// needs no luck for it.</summary>
/// <param name="input">Where the lines come from; <see langword="null"/> to wait for nobody.</param>
/// <param name="output">Where the steps are said.</param>
public sealed class Steps(TextReader? input, TextWriter output)
{
    private int _count;

    /// <summary>A step that leaves something behind comes next.</summary>
    public void Next(string what)
    {
        if (input is not null)
        {
            output.WriteLine($"step {++_count}: {what}");
            output.Flush();
            input.ReadLine();
        }
    }
}

namespace Maestro.Policy.Sandbox.Commands.Wrappers;

/// <summary>A program that runs another one, which begins after a word among its arguments.</summary>
/// <param name="Names">Its names, in blanks.</param>
/// <param name="Words">The words, in blanks; <c>--</c> counts before them.</param>
/// <param name="Skip">How many operands stand between the word and the other program.</param>
/// <param name="Code">Words after which there is a text for a shell, in blanks.</param>
internal sealed record MarkedWrapper(string Names, string Words = " ", int Skip = 0, string Code = " ")
{
    internal static readonly MarkedWrapper[] All =
    [
        new("ip", " exec ", 1),
        new("op doppler infisical teller toolbox", " run "),
        new("aws-vault chamber apptainer singularity", " exec ", 1),
        new("sops", Code: " exec-env exec-file "),
        new("nix guix", " -c --command "),
        new("nodenv goenv jenv plenv", " exec "),
        new("distrobox machinectl", " enter shell ", 1),
        new("wsl", " -e --exec ~ "),
        new("adb", Code: " shell exec-out "),
        new("heroku", " run ", 0, " run "),
        new("fly flyctl gcloud vagrant et", Code: " -C -c --command "),
        new("jobs", " -x "),
        new("start-stop-daemon", " --exec -x --startas -a "),
        new("mpirun mpiexec bsub qsub schedtool bwrap", " -e "),
    ];
}

using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Simulation.Emergency.Text;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Gives numbers to incidents, and keeps the counter in a file.</summary>
internal sealed class IncidentNumbers
{
    private static readonly Regex FileName = new(
        @"\AINC#(?<number>[0-9]{1,64})__", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly SimulationFiles _files;
    private readonly string _counter;
    private BigInteger _next;

    /// <summary>Goes on where the counter of a folder stands.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="isStrict">Whether numbers that files have already are passed over, whatever the counter says.
    /// </param>
    public IncidentNumbers(SimulationFiles files, IncidentFolder folder, bool isStrict)
    {
        (_files, _counter) = (files, folder.Counter);
        _next = Read();
        if (isStrict)
        {
            _next = files.List(folder.Path).Select(Taken).Append(_next - 1).Append(0).Max() + 1;
        }
    }

    /// <summary>What an incident is called.</summary>
    public static string Name(BigInteger number)
    {
        int digits = number.Sign < 0 ? 5 : 6;
        return "INC#" + number.ToString($"D{digits}", CultureInfo.InvariantCulture);
    }

    /// <summary>Takes a number. The counter is past it before anything is written under it.</summary>
    public BigInteger Take()
    {
        BigInteger number = _next++;
        _files.ReplaceText(_counter, _next.ToString(CultureInfo.InvariantCulture));
        return number;
    }

    private static BigInteger Taken(string file) =>
        FileName.Match(file) is { Success: true } match
            ? BigInteger.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)
            : 0;

    private BigInteger Read() =>
        WholeText.TryRead(_files.ReadText(_counter) ?? "", out BigInteger number) ? number : 1;
}

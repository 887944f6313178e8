using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>Says where the key comes from that rows are signed with.</summary>
/// <remarks>Immutable. It holds no key.</remarks>
public sealed class EmergencyKey
{
    private readonly string _source;

    private EmergencyKey(EmergencyKeyMode mode, string source) => (Mode, _source) = (mode, source);

    /// <summary>The key that everybody knows: rows that it signs prove nothing.</summary>
    /// <value>The reference's demo key.</value>
    public static EmergencyKey Demo { get; } = new(EmergencyKeyMode.Demo, "");

    /// <summary>Where it comes from.</summary>
    /// <value><see cref="EmergencyKeyMode.Demo"/> by default.</value>
    public EmergencyKeyMode Mode { get; }

    /// <summary>The mode, as results call it.</summary>
    internal string ModeName => Mode switch
    {
        EmergencyKeyMode.File => "file",
        EmergencyKeyMode.Environment => "env",
        _ => "demo",
    };

    /// <summary>The bytes of a file, all of them.</summary>
    /// <param name="path">The file, among those of the simulation.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is <see langword="null"/>.</exception>
    public static EmergencyKey FromFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new(EmergencyKeyMode.File, path);
    }

    /// <summary>An environment variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="variable"/> is <see langword="null"/>.</exception>
    public static EmergencyKey FromEnvironment(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return new(EmergencyKeyMode.Environment, variable);
    }

    /// <summary>Fetches it.</summary>
    /// <exception cref="IOException">The file isn't there, or can't be read.</exception>
    /// <exception cref="ArgumentException">It is too short, or the variable isn't set.</exception>
    internal AuditKey Load(SimulationFiles files) => Mode switch
    {
        EmergencyKeyMode.File when string.IsNullOrEmpty(_source) =>
            throw new ArgumentException("The key is in a file, and no file is named."),
        EmergencyKeyMode.File => AuditKey.FromBytes(
            "file:" + Path.GetFileName(_source),
            files.Read(_source) ?? throw new FileNotFoundException($"There is no key file '{_source}'.", _source)),
        EmergencyKeyMode.Environment => AuditKey.FromEnvironment(_source),
        _ => AuditKey.Demo(),
    };
}

using System.Collections.Immutable;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;
using Maestro.Policy.Compatibility.UnkeyedChains.Suites;

namespace Maestro.Policy;

/// <summary>Runs the reference's suite of seven fixtures, as its manifest lists them.</summary>
/// <remarks>All members are safe for concurrent use, as long as the function that reads the files is.</remarks>
public static class FixtureSuite
{
    /// <summary>How many bytes a manifest may have; a longer one is refused unread.</summary>
    public const int MaxManifestBytes = 1024 * 1024;

    /// <summary>Verifies the fixtures of a manifest.</summary>
    /// <param name="manifest">Its bytes; <see langword="null"/> where there is no manifest.</param>
    /// <param name="read">The bytes of the file with a name, or <see langword="null"/> where there is none; asked for
    /// the names of the seven fixtures, such as <c>valid_chain.jsonl</c>, and for no others. What it throws, except for
    /// <see cref="IOException"/> and <see cref="UnauthorizedAccessException"/>, ends the run.</param>
    /// <returns>What became of the suite; there is a result for any bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="read"/> is <see langword="null"/>.</exception>
    public static FixtureSuiteResult Run(byte[]? manifest, Func<string, byte[]?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (ManifestReader.Fault(manifest) is { } fault)
        {
            return FixtureSuiteResult.Failed(FixtureReason.ManifestInvalid, fault);
        }

        try
        {
            ImmutableArray<FixtureCaseResult> cases =
            [
                .. SuiteContract.Cases.Select(each => new FixtureCaseResult(
                    each.CaseId, each.Expected.Outcome, FixtureChain.Verify(read(each.FixtureName), each.Expected))),
            ];
            return FixtureSuiteResult.Of(cases, Sha256Chain.Of(manifest));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FixtureSuiteResult.Failed(FixtureReason.InputUnreadable, "A fixture can't be read.");
        }
    }
}

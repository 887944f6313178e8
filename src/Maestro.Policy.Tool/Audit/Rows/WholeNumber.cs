using System.CommandLine;
using System.Globalization;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>The whole number that an option takes.</summary>
internal static class WholeNumber
{
    /// <summary>The number; nothing where the option isn't there.</summary>
    /// <exception cref="UsageException">It is none, or too small or too large.</exception>
    public static int? Of(ParseResult parsed, Option<string?> option, int least, int most = int.MaxValue) =>
        parsed.GetValue(option) is not { } text ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && number >= least && number <= most
                ? number
                : throw new UsageException(
                    FormattableString.Invariant($"{option.Name} is a whole number from {least} to {most}."));
}

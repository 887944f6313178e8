using System.Globalization;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>The same request, codebook and clock give the same bytes, in every culture.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    [InlineData("th-TH")]
    public async Task DecisionsAndRows_AreTheSameInEveryCulture(string culture)
    {
        byte[] expected = await Play(CultureInfo.InvariantCulture);

        byte[] actual = await Play(CultureInfo.GetCultureInfo(culture));

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task Rows_AreTheSameInEveryTimeZone() =>
        Assert.Equal(
            await Play(CultureInfo.InvariantCulture),
            await Play(
                CultureInfo.InvariantCulture,
                TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(14), "east", "east")));

    private static async Task<byte[]> Play(CultureInfo culture, TimeZoneInfo? zone = null)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "log.jsonl");
        try
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = culture;
            using (UnsignedAuditLog log = new(path))
            {
                await Judge(log, zone ?? TimeZoneInfo.Utc);
            }

            return await File.ReadAllBytesAsync(path);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static async Task Judge(IAuditLog log, TimeZoneInfo zone)
    {
        ManualTime time = new(zone);
        GatePipeline<string> pipeline = Pipelines.Text()
            .Time(time)
            .Audit(log)
            .GateTimeout(TimeSpan.FromSeconds(1.5))
            .Gate(TestBook.Plain, (text, gate) =>
            {
                time.Advance(TimeSpan.FromMilliseconds(text.Length * 300));
                string detail = $"{text.Length:N1}".Length.ToString(CultureInfo.InvariantCulture);
                return text.StartsWith('I') ? gate.Pause(TestBook.Risky, detail) : gate.Pass();
            })
            .Gate(TestBook.Ethics, (text, gate) =>
                text.Contains('ı', StringComparison.Ordinal) ? gate.Seal(TestBook.Never, text) : gate.Pass())
            .Build();
        foreach (string text in new[] { "a", "I", "ı", "Iı", "long enough" })
        {
            (await pipeline.EvaluateAsync(text, Pipelines.Run)).Acknowledge("only its row is of interest");
        }
    }
}

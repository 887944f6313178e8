using Microsoft.Playwright;

namespace Maestro.Policy.Browser.Tests;

/// <summary>The machine's Chromium, started once for all tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Why there is no browser.</summary>
    public const string Missing =
        "There is no Chromium (apt-get install chromium), and MAESTRO_CHROMIUM names none.";

    private static readonly string[] Places =
    [
        Environment.GetEnvironmentVariable("MAESTRO_CHROMIUM") ?? "", "/usr/bin/chromium", "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Path => Places.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Path is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>Opens a page as a reader would have it.</summary>
    public async Task<OpenPage> Open(string file, Reader reader)
    {
        Assert.SkipWhen(_browser is null, Missing);
        IBrowserContext context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = reader.Width, Height = reader.Height },
            ColorScheme = reader.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        return await OpenPage.Of(context, file);
    }
}

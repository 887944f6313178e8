using System.Globalization;
using Microsoft.Playwright;

namespace Maestro.Policy.Browser.Tests;

/// <summary>A page in the browser, and what it asked for.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private OpenPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>What the page loaded, itself included.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the browser complained about.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<OpenPage> Of(IBrowserContext context, string file)
    {
        OpenPage open = new(context, await context.NewPageAsync());
        open._page.Request += (_, request) => open.Requests.Add(request.Url);
        open._page.Console += (_, message) => open.Complaints.Add(message.Text);
        open._page.PageError += (_, error) => open.Complaints.Add(error);
        await open._page.GotoAsync(new Uri(file).AbsoluteUri);
        return open;
    }

    /// <summary>Asks the page something.</summary>
    public Task<T> Ask<T>(string script) => _page.EvaluateAsync<T>(script);

    /// <summary>Keeps a picture, where the variable <c>MAESTRO_PICTURES</c> names a folder for it.</summary>
    public async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("MAESTRO_PICTURES") is { Length: > 0 } folder)
        {
            string path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.png"));
            await _page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}

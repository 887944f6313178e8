using System.Text.Encodings.Web;
using System.Text.Unicode;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Pages;

/// <summary>Text from outside on a page.</summary>
internal static class PageText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Makes text fit for a page, between elements and in quoted attributes alike: it is shown, and does
    /// nothing.</summary>
    public static string Escape(string text) => Encoder.Encode(OneLine.Of(text));
}

namespace Maestro.Policy.Browser.Tests;

/// <summary>Questions to a page about how well it can be read.</summary>
internal static class Legibility
{
    /// <summary>How far the page is wider than the screen.</summary>
    public const string Overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    /// <summary>How bright the background is, from 0 to 1.</summary>
    public const string Background = "(() => {" + Colours + "return light(colour(document.body)); })()";

    /// <summary>Texts that are too small, or whose contrast with what is behind them is below 4.5 (WCAG 2.1 AA).
    /// </summary>
    public const string Faint = "(() => {" + Colours + """
        const faint = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode.data.trim();
          const element = walker.currentNode.parentElement;
          if (!text || element.closest('svg') || !element.getClientRects().length) continue;
          const style = getComputedStyle(element);
          const [one, other] = [light(parse(style.color)), light(behind(element))];
          const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
          if (contrast < 4.5 || parseFloat(style.fontSize) < 12) {
            faint.push(`${text}: contrast ${contrast.toFixed(2)}, ${style.fontSize}`);
          }
        }
        return faint; })()
        """;

    /// <summary>Charts that nobody sees.</summary>
    public const string Blank = """
        [...document.querySelectorAll('svg')]
          .filter(svg => { const box = svg.getBoundingClientRect(); return box.width < 20 || box.height < 4; })
          .filter(svg => !svg.closest('details:not([open])'))
          .map(svg => svg.outerHTML.slice(0, 200))
        """;

    /// <summary>Elements that stick out of the screen, outside of what scrolls by itself.</summary>
    public const string Outside = """
        [...document.querySelectorAll('body *')]
          .filter(element => element.getClientRects().length && !element.closest('.wide, svg'))
          .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
          .map(element => element.outerHTML.slice(0, 200))
        """;

    private const string Colours = """
        const parse = text => text.match(/[\d.]+/g).map(Number);
        const colour = element => parse(getComputedStyle(element).backgroundColor);
        const behind = element => {
          for (let e = element; e; e = e.parentElement) {
            const c = colour(e);
            if (c.length < 4 || c[3] > 0) return c;
          }
          return [255, 255, 255];
        };
        const light = c => [0.2126, 0.7152, 0.0722]
          .map((part, i) => part * (v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)(c[i] / 255))
          .reduce((sum, part) => sum + part);
        """;
}

namespace Maestro.Policy.Tool.Pages;

/// <summary>How the page looks: on a phone and on a screen, by day and by night.</summary>
internal static class PageStyle
{
    /// <summary>The style sheet.</summary>
    public const string Css =
        """

        :root { --back: #fff; --text: #1b1f24; --soft: #59636e; --line: #d1d9e0; --face: #f6f8fa;
          --run: #1a7f5a; --hitl: #bf8700; --stop: #c4314b; --other: #818b98; --bar: #3566b8; }
        @media (prefers-color-scheme: dark) { :root { --back: #0f1216; --text: #e6eaef; --soft: #9aa5b1;
          --line: #30363d; --face: #171b21; --run: #3fb68b; --hitl: #e0b13c; --stop: #f0708a; --other: #8b949e;
          --bar: #6f9ceb; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { margin: 0 0 .5rem; font-size: 1.5rem; } h2 { margin: 2rem 0 .5rem; font-size: 1.1rem; }
        .files, .note, dt { color: var(--soft); font-size: .875rem; } .files { margin: 0 0 1rem; }
        .files, .bar span, td { overflow-wrap: anywhere; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: .5rem; margin: 0; }
        .tiles div { background: var(--face); border: 1px solid var(--line); border-radius: .5rem;
          padding: .5rem .75rem; }
        dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        table { border-collapse: collapse; width: 100%; }
        th, td { padding: .25rem .5rem .25rem 0; text-align: left; border-bottom: 1px solid var(--line); }
        .n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .n:last-child { padding-right: 0; }
        .wide { overflow-x: auto; } .wide td, .wide th { white-space: nowrap; padding-right: 1rem; }
        summary { cursor: pointer; padding: .5rem 0; color: var(--soft); }
        i { display: inline-block; width: .75rem; height: .75rem; margin-right: .5rem; border-radius: 2px; }
        i.run { background: var(--run); } i.hitl { background: var(--hitl); } i.stop { background: var(--stop); }
        i.other { background: var(--other); }
        svg { display: block; width: 100%; } .stack { height: 1.5rem; margin-bottom: .5rem; }
        .columns { height: 10rem; }
        .run { fill: var(--run); } .hitl { fill: var(--hitl); } .stop { fill: var(--stop); }
        .other { fill: var(--other); }
        .all { fill: var(--bar); } .back { fill: var(--face); }
        .band { fill: var(--bar); fill-opacity: .25; }
        .line { fill: none; stroke: var(--bar); stroke-width: 2; vector-effect: non-scaling-stroke; }
        .bar { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; margin-bottom: .5rem; }
        .bar svg { grid-column: 1 / -1; height: .5rem; } .bar .n { color: var(--soft); }
        .axis { display: flex; justify-content: space-between; gap: 1rem; color: var(--soft); font-size: .8125rem;
          border-top: 1px solid var(--line); }

        """;
}

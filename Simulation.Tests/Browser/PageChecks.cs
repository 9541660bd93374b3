namespace Simulation.Tests.Browser;

/// <summary>What holds of every page, looked up in a browser. Each gives the offenders.</summary>
internal static class PageChecks
{
    /// <summary>Texts whose contrast to what is behind them is below 4.5, or below 3 where they are large (1.4.3).</summary>
    private const string Faint = """
        () => {
          const parse = colour => {
            const numbers = colour.match(/[\d.]+/g).map(Number);
            return { rgb: numbers.slice(0, 3), alpha: numbers[3] ?? 1 };
          };
          const luminance = rgb => rgb
            .map(part => part / 255)
            .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
            .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = element => {
            for (let at = element; at; at = at.parentElement) {
              const colour = parse(getComputedStyle(at).backgroundColor);
              if (colour.alpha === 1) return colour.rgb;
            }
            return parse(getComputedStyle(document.body).backgroundColor).rgb;
          };
          const faint = new Set();
          for (const element of document.querySelectorAll('body *')) {
            const text = [...element.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent.trim()).join('');
            if (!text || !element.checkVisibility() || ['SCRIPT', 'STYLE', 'NOSCRIPT'].includes(element.tagName)) continue;
            const style = getComputedStyle(element);
            const ink = element.namespaceURI.endsWith('svg') ? style.fill : style.color;
            if (ink === 'none') continue;
            const [a, b] = [luminance(parse(ink).rgb), luminance(behind(element))].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize);
            const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            if ((a + 0.05) / (b + 0.05) >= (large ? 3 : 4.5)) continue;
            faint.add(`${element.tagName}.${element.className?.baseVal ?? element.className} ${ink} ${text.slice(0, 30)}`);
          }
          return [...faint];
        }
        """;

    /// <summary>Elements that a screen reader would have no name for, and names given twice (4.1.2, 1.3.1).</summary>
    private const string Nameless = """
        () => {
          const faults = [];
          const named = element => (element.getAttribute('aria-label') || '').trim()
            || (element.getAttribute('aria-labelledby') || '').split(' ').some(id => document.getElementById(id)?.textContent.trim())
            || element.textContent.trim()
            || [...(element.labels ?? [])].some(label => label.textContent.trim());
          for (const element of document.querySelectorAll('a, button, input, summary, section, nav, [role=img], [role=region]')) {
            if (!named(element)) faults.push('no name: ' + element.outerHTML.slice(0, 120));
          }
          for (const table of document.querySelectorAll('table')) {
            if (![...table.tHead.rows[0].cells].every(cell => cell.scope === 'col')) faults.push('no column headings');
            if (![...table.tBodies[0].rows].every(row => row.cells[0].scope === 'row')) faults.push('no row headings');
          }
          const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
          faults.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map(id => 'twice: ' + id));
          const levels = [...document.querySelectorAll('h1, h2, h3')].map(heading => Number(heading.tagName[1]));
          if (levels[0] !== 1 || levels.some((level, at) => at > 0 && level > levels[at - 1] + 1)) faults.push('a heading is skipped');
          if (!document.documentElement.lang || !document.title) faults.push('no language or title');
          for (const link of document.querySelectorAll('a')) {
            if (!document.getElementById(link.hash.slice(1))) faults.push('leads nowhere: ' + link.outerHTML);
          }
          return faults;
        }
        """;

    /// <summary>Charts without a single mark that is more than text.</summary>
    private const string Markless = """
        () => [...document.querySelectorAll('.chart')]
          .filter(chart => !chart.querySelector('svg .mark-rect path, svg .mark-line path, svg .mark-area path, svg .mark-symbol path'))
          .map(chart => chart.dataset.source + ' ' + chart.dataset.chart)
        """;

    /// <summary>Words of headings that stand in two lines; those that no column could hold are left out.</summary>
    private const string Broken = """
        () => [...document.querySelectorAll('thead th:not(.long), .matrix tbody th:not(.long)')]
          .filter(heading => heading.checkVisibility())
          .flatMap(heading => {
            const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
            const broken = [];
            for (let node = texts.nextNode(); node; node = texts.nextNode()) {
              for (const word of node.textContent.matchAll(/[^\s-]+/g)) {
                const range = document.createRange();
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                if (range.getClientRects().length > 1) broken.push(word[0]);
              }
            }
            return broken;
          })
        """;

    internal static Task<string[]> BrokenWords(ReportTab tab) => tab.Page.EvaluateAsync<string[]>(Broken);

    internal static Task<string[]> FaintTexts(ReportTab tab) => tab.Page.EvaluateAsync<string[]>(Faint);

    internal static Task<string[]> Unnamed(ReportTab tab) => tab.Page.EvaluateAsync<string[]>(Nameless);

    internal static Task<string[]> EmptyCharts(ReportTab tab) => tab.Page.EvaluateAsync<string[]>(Markless);
}

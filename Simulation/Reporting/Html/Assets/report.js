// The page's behaviour: sorting, opening a region, drawing a region's charts when it is first seen. Everything that is
// said is in the page without it.
(() => {
  'use strict';

  const json = id => JSON.parse(document.getElementById(id)?.textContent ?? 'null');
  const specs = json('specs');
  const dark = matchMedia('(prefers-color-scheme: dark)');

  // ---------------------------------------------------------------- tables
  const key = cell => {
    const text = cell.dataset.sort ?? cell.textContent.trim();
    const number = Number(text);
    return Number.isNaN(number) ? text : number;
  };
  const before = (a, b) => (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b)));

  const sort = heading => {
    const table = heading.closest('table');
    const column = [...heading.parentElement.children].indexOf(heading);
    const first = column === 0 ? 'ascending' : 'descending';
    const second = column === 0 ? 'descending' : 'ascending';
    const order = heading.getAttribute('aria-sort') === first ? second : first;
    for (const other of heading.parentElement.children) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', order);
    const sign = order === 'ascending' ? 1 : -1;
    const body = table.tBodies[0];
    const rows = [...body.rows].map(row => [key(row.cells[column]), row]);
    rows.sort((a, b) => sign * before(a[0], b[0]));
    body.append(...rows.map(row => row[1]));
  };

  for (const table of document.querySelectorAll('table.sortable')) {
    table.tHead.addEventListener('click', event => {
      const heading = event.target.closest('th');
      if (heading) sort(heading);
    });
  }

  // ---------------------------------------------------------------- charts
  const rowsOf = columns => {
    const names = Object.keys(columns);
    const values = names.map(name => {
      const column = columns[name];
      if (Array.isArray(column)) return column;
      const { of, at, each, rows } = column;
      return at ? at.map(place => of[place]) : Array.from({ length: rows }, (_, row) => of[Math.floor(row / each) % of.length]);
    });
    return (values[0] ?? []).map((_, row) => Object.fromEntries(names.map((name, c) => [name, values[c][row]])));
  };

  const tables = new Map();
  const tablesOf = id => {
    if (!tables.has(id)) {
      const data = json(id);
      tables.set(id, Object.fromEntries(Object.keys(data).map(name => [name, rowsOf(data[name])])));
    }
    return tables.get(id);
  };

  const config = () => {
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue('--ink').trim();
    const soft = style.getPropertyValue('--soft').trim();
    const line = style.getPropertyValue('--line').trim();
    return {
      background: null, font: 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif', aria: false,
      view: { stroke: null },
      axis: { labelColor: soft, titleColor: soft, domainColor: line, tickColor: line, gridColor: line, gridOpacity: 0.6,
        labelFontSize: 12, titleFontSize: 12, titleFontWeight: 'normal' },
      legend: { labelColor: ink, labelFontSize: 12 },
      text: { color: ink, fontSize: 12 }, rule: { color: soft },
    };
  };

  const draw = async chart => {
    // Picked by number: a page cannot hold every letter that a name can, but JSON can.
    const picks = chart.closest('details.region')?.querySelectorAll('.picks input');
    const picked = picks?.length > 0 && new Set([...picks].filter(pick => pick.checked).map(pick => specs.strategies[pick.value]));
    const datasets = {};
    for (const [name, rows] of Object.entries(tablesOf(chart.dataset.source))) {
      datasets[name] = picked ? rows.filter(row => row.strategy === undefined || picked.has(row.strategy)) : rows;
    }
    const spec = structuredClone(specs[chart.dataset.chart]);
    if (picked) narrow(spec, picked);
    // A layer without rows has no extent, of which Vega complains: a scenario without a capacity has no line for it.
    const filled = spec.layer?.filter(layer => datasets[layer.data?.name]?.length !== 0);
    if (filled?.length > 0) spec.layer = filled;
    if (spec.height?.step) spec.height = Math.max(2, Object.values(datasets)[0].length) * spec.height.step;
    await vegaEmbed(chart, { ...spec, datasets }, {
      actions: false, renderer: 'svg', ast: true, config: config(), tooltip: { theme: dark.matches ? 'dark' : 'light' },
    });
    chart.dataset.drawn = 'yes';
  };

  // The legend and the places of bars show only what is picked; the colours stay.
  const narrow = (node, picked) => {
    if (node === null || typeof node !== 'object') return;
    if (node.field === 'strategy' && node.scale?.domain) {
      const kept = node.scale.domain.map((name, at) => [name, node.scale.range[at]]).filter(pair => picked.has(pair[0]));
      node.scale = { domain: kept.map(pair => pair[0]), range: kept.map(pair => pair[1]) };
    }
    for (const child of Object.values(node)) narrow(child, picked);
  };

  const begun = new WeakSet();
  const drawAll = (place, again) => {
    if (!specs) return;
    for (const chart of place.querySelectorAll('.chart')) {
      const region = chart.closest('details.region');
      if ((again ? chart.dataset.drawn : !begun.has(chart)) && (!region || region.open)) {
        begun.add(chart);
        draw(chart).catch(error => {
          chart.dataset.drawn = 'failed';
          console.error(error);
        });
      }
    }
  };

  // ---------------------------------------------------------------- regions
  let shut = [];
  const open = hash => {
    const region = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (region && region.matches('details.region')) {
      region.open = true;
      region.querySelector('summary').focus({ preventScroll: true });
      region.scrollIntoView();
    }
  };

  for (const region of document.querySelectorAll('details.region')) {
    region.addEventListener('toggle', () => shut.length === 0 && drawAll(region, false));
    region.addEventListener('change', () => drawAll(region, true));
  }
  for (const button of document.querySelectorAll('[data-open]')) {
    button.addEventListener('click', () => {
      for (const region of document.querySelectorAll('details.region')) region.open = button.dataset.open === 'all';
    });
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#region-"]');
    if (link && link.hash === location.hash) open(link.hash);
  });
  addEventListener('hashchange', () => open(location.hash));
  dark.addEventListener('change', () => drawAll(document, true));
  // Charts outside of regions are drawn when their section comes near.
  const near = new IntersectionObserver(entries => {
    for (const entry of entries.filter(each => each.isIntersecting)) {
      near.unobserve(entry.target);
      drawAll(entry.target, false);
    }
  }, { rootMargin: '600px' });
  const loose = section => [...section.querySelectorAll('.chart')].some(chart => !chart.closest('details.region'));
  const looseSections = [...document.querySelectorAll('section')].filter(loose);
  for (const section of looseSections) near.observe(section);
  // Whoever prints at once has come near none of them: once the page is at rest, the others are drawn too.
  const restMilliseconds = 1000;
  addEventListener('load', () => setTimeout(() => looseSections.forEach(section => drawAll(section, false)), restMilliseconds));

  // ---------------------------------------------------------------- printing
  // Paper cannot be opened: everything is shown while it is printed. A chart takes time to draw, so only those that were
  // drawn before are on paper.
  addEventListener('beforeprint', () => {
    shut = [...document.querySelectorAll('details:not([open])')];
    for (const details of shut) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of shut) details.open = false;
    shut = [];
  });

  open(location.hash);
  if (document.querySelectorAll('details.region').length === 1) document.querySelector('details.region').open = true;
})();

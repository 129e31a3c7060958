// The page of `trackwright listen`. All text from messages goes through textContent: a payload is never markup.
const MAX_ROWS = 600;
const FLOOD = 100;
const KINDS = ['violation', 'unplanned', 'consent', 'identity', 'duplicate', 'limit', 'source', 'pii'];
const token = new URLSearchParams(location.search).get('token');
if (token) history.replaceState(null, '', location.pathname + location.hash);

const byId = (id) => document.getElementById(id);
const filters = byId('filters');
const rows = byId('rows');
let selected = 0;
let newest = 0;
let pending = [];
let frame = 0;
let sources = [];

function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value == null) continue;
    if (name === 'onclick') node.addEventListener('click', value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

async function ask(path, query) {
  const search = query ? '?' + new URLSearchParams(query) : '';
  const answer = await fetch(path + search);
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).message || answer.statusText);
  return answer.json();
}

const clock = (seconds) => new Date(seconds * 1000).toISOString().slice(11, 23);
const who = (row) => (row.user_id ? 'user:' + row.user_id : row.anonymous_id ? 'anonymous:' + row.anonymous_id : '');
const title = (row) => row.name || row.type;

function filterQuery() {
  const query = {};
  for (const [name, value] of new FormData(filters)) if (value) query[name] = value;
  return query;
}

function rowOf(row, fresh) {
  const shopper = who(row);
  return el(
    'tr',
    { 'data-seq': row.seq, class: fresh && 'new', 'aria-selected': String(row.seq === selected), onclick: () => go('#/event/' + row.seq) },
    el('td', {}, clock(row.received_at)),
    el('td', {}, el('span', { class: 'verdict ' + row.verdict }, row.verdict), row.kinds && row.kinds.replaceAll(' ', ', ')),
    el('td', {}, el('a', { href: '#/event/' + row.seq }, title(row)), row.name ? ' ' : null, row.name ? el('span', { class: 'chip' }, row.type) : null),
    el('td', {}, row.source || '?'),
    el('td', { title: shopper }, shopper),
  );
}

function trim() {
  while (rows.childElementCount > MAX_ROWS) rows.lastElementChild.remove();
  byId('empty').hidden = rows.childElementCount > 0;
}

async function reload() {
  const query = filterQuery();
  const found = await ask('/api/events', query);
  rows.replaceChildren(...found.map((row) => rowOf(row)));
  newest = Math.max(newest, found[0]?.seq ?? 0);
  byId('older').hidden = found.length < 200;
  trim();
  for (const kind of ['jsonl', 'csv']) byId(kind).href = `/export.${kind}?` + new URLSearchParams(query);
}

function matches(row, query) {
  return (
    (!query.source || row.source === (query.source === '-' ? '' : query.source)) &&
    (!query.name || row.name === query.name) &&
    (!query.verdict || row.verdict === query.verdict) &&
    (!query.kind || row.kinds.split(' ').includes(query.kind))
  );
}

let late = 0;
let rest = 100;
function arrive() {
  const started = performance.now();
  frame = 0;
  show();
  rest = Math.max(100, 4 * (performance.now() - started));
}

function show() {
  const query = filterQuery();
  const found = pending.filter((row) => row.seq > newest);
  pending = [];
  if (!found.length) return;
  newest = found[found.length - 1].seq;
  refresh();
  if (byId('pause').getAttribute('aria-pressed') === 'true') return;
  // Text and shoppers are the server's to match.
  if (query.q || query.shopper) {
    clearTimeout(late);
    late = setTimeout(() => reload().catch(report), 300);
    return;
  }
  // Of a flood only the newest are drawn, and none of them one by one: nobody could read the others.
  const fitting = found.filter((row) => matches(row, query)).slice(-FLOOD);
  rows.prepend(...fitting.reverse().map((row) => rowOf(row, found.length < FLOOD / 4)));
  trim();
}

function listen() {
  const stream = new EventSource('/api/stream');
  const mark = document.querySelector('.mark');
  stream.onopen = () => mark.classList.add('on');
  stream.onerror = () => mark.classList.remove('on');
  stream.onmessage = (event) => {
    pending.push(...JSON.parse(event.data));
    frame ||= setTimeout(arrive, rest);
  };
}

// Once a second while messages arrive, and less often where the answer takes its time.
let wait = 0;
let pause = 1000;
function refresh() {
  wait ||= setTimeout(async () => {
    const started = performance.now();
    await overview().catch(report);
    pause = Math.max(1000, 5 * (performance.now() - started));
    wait = 0;
  }, pause);
}

async function overview() {
  const found = await ask('/api/overview', byId('coverage').hidden && byId('overview').hidden ? { brief: 1 } : null);
  const verdicts = found.verdicts;
  const total = Object.values(verdicts).reduce((sum, one) => sum + one, 0);
  byId('counts').textContent = `${total} messages, ${verdicts.invalid ?? 0} invalid, ${verdicts.warning ?? 0} with warnings`;
  if (!byId('coverage').hidden) showCoverage(found);
  if (!byId('overview').hidden) showOverview(found);
}

function table(head, body) {
  return el(
    'table',
    {},
    el('thead', {}, el('tr', {}, ...head.map((cell) => el('th', { scope: 'col', class: cell.startsWith('#') && 'number' }, cell.replace('#', ''))))),
    el('tbody', {}, ...body.map((cells) => el('tr', {}, ...cells.map((cell, at) => el('td', { class: head[at].startsWith('#') && 'number' }, cell ?? ''))))),
  );
}

// One source's part in a call: [seen, invalid], or nothing where it hasn't sent it.
function coverageOf(one, source) {
  const pair = one.counts[source];
  if (!pair) return one.sources.includes(source) ? el('span', { class: 'verdict unseen' }, 'not seen') : el('span', { class: 'quiet', title: 'The plan doesn’t let it send this' }, '–');
  const [seen, bad] = pair;
  if (bad === seen) return el('span', { class: 'verdict invalid' }, `only invalid: ${bad}`);
  return el('span', {}, el('span', { class: 'verdict ok' }, `seen: ${seen}`), bad ? `, ${bad} invalid` : '');
}

function showCoverage(found) {
  const count = (state) => found.coverage.filter((one) => one.state === state).length;
  const unknown = found.coverage.some((one) => one.counts['']);
  byId('coverage').replaceChildren(
    el('h2', {}, 'Coverage of the plan'),
    el('p', {}, `${count('seen')} seen, ${count('invalid')} only invalid, ${count('unseen')} not seen, ${count('unplanned')} not in the plan`),
    table(
      ['State', 'Call', 'Type', ...sources, ...(unknown ? ['unknown source'] : []), 'Plan'],
      found.coverage.map((one) => [
        el('span', { class: 'verdict ' + (one.state === 'seen' ? 'ok' : one.state) }, { seen: 'seen', invalid: 'only invalid', unseen: 'not seen', unplanned: 'not in the plan' }[one.state]),
        el('a', { href: '#/live?' + new URLSearchParams(one.name ? { name: one.name } : {}) }, one.name || one.type),
        one.type,
        ...sources.map((source) => coverageOf(one, source)),
        ...(unknown ? [one.counts[''] ? coverageOf(one, '') : ''] : []),
        one.place,
      ]),
    ),
  );
}

function showOverview(found) {
  const most = Math.max(1, ...found.funnel.map((step) => step.shoppers));
  const money = (value) => (value == null ? '' : value.toFixed(2));
  const seconds = (value) => (value == null ? '' : value.toFixed(3) + ' s');
  byId('overview').replaceChildren(
    el(
      'div',
      {},
      el('h2', {}, 'Funnel'),
      table(
        ['Step', '#Shoppers', 'Share'],
        found.funnel.map((step) => {
          const bar = el('span', { class: 'bar' });
          bar.style.width = (100 * step.shoppers) / most + '%';
          return [step.name, String(step.shoppers), bar];
        }),
      ),
      el('h3', {}, 'Revenue'),
      table(
        ['Event', 'Currency', '#Messages', '#Orders', '#Total', '#Revenue'],
        found.revenue.map((one) => [one.name, one.currency, String(one.messages), String(one.orders), money(one.total), money(one.revenue)]),
      ),
      el('h3', {}, 'Delivery'),
      table(
        ['Source', '#Messages', '#On a retry', '#Duplicates', '#Mean latency', '#Longest'],
        found.delivery.map((one) => [one.source || '?', String(one.messages), String(one.retried), String(one.duplicates), seconds(one.latency_mean), seconds(one.latency_max)]),
      ),
      el('h3', {}, 'Findings'),
      table(['Kind', '#Messages'], Object.entries(found.kinds).map(([kind, count]) => [el('a', { href: '#/live?kind=' + kind }, kind), String(count)])),
      el('h3', {}, 'Refused requests'),
      table(['Why', '#Requests'], [...Object.entries(found.refused), ...(found.faulted ? [['fault asked for', found.faulted]] : [])].map(([why, count]) => [why, String(count)])),
    ),
  );
}

// Faults by path, each at a place that the message has room for: what lies within something missing is told at that.
function placedFaults(message, findings) {
  const faults = new Map();
  for (const { path, message: text } of findings) {
    const parts = path.split('/').slice(1);
    let at = '';
    let value = message;
    let depth = 0;
    for (; depth < parts.length && value && typeof value === 'object'; depth++) {
      const name = parts[depth].replaceAll('~1', '/').replaceAll('~0', '~');
      at += '/' + parts[depth];
      if (!Object.hasOwn(value, name)) break;
      value = value[name];
    }
    const rest = parts.slice(depth + 1).join('/');
    const told = rest ? `${rest} ${text}` : text;
    faults.set(at, faults.has(at) ? `${faults.get(at)}; ${told}` : told);
  }
  return faults;
}

function jsonView(value, faults, path = '', indent = '') {
  const out = el('span', { class: faults.has(path) && 'fault' });
  const below = indent + '  ';
  if (value && typeof value === 'object') {
    const list = Array.isArray(value);
    const entries = Object.entries(value);
    out.append(list ? '[' : '{');
    entries.forEach(([key, item], at) => {
      const pointer = path + '/' + key.replaceAll('~', '~0').replaceAll('/', '~1');
      out.append('\n' + below);
      if (!list) out.append(el('span', { class: 'key' }, JSON.stringify(key)), ': ');
      out.append(jsonView(item, faults, pointer, below), at < entries.length - 1 ? ',' : '');
      if (faults.has(pointer)) out.append(el('span', { class: 'note' }, '  ← ' + faults.get(pointer)));
    });
    for (const [pointer, text] of faults) {
      const cut = pointer.lastIndexOf('/');
      const name = pointer.slice(cut + 1).replaceAll('~1', '/').replaceAll('~0', '~');
      if (cut >= 0 && pointer.slice(0, cut) === path && !Object.hasOwn(value, name))
        out.append('\n' + below, el('span', { class: 'fault' }, JSON.stringify(name)), el('span', { class: 'note' }, '  ← ' + text));
    }
    if (entries.length) out.append('\n' + indent);
    out.append(list ? ']' : '}');
  } else {
    out.append(JSON.stringify(value));
  }
  return out;
}

// What the plan has of a call. A member whose value is at fault somewhere says so; items of a list share their member's entry.
function memberList(members, faults, path) {
  const told = (at) => [...faults].filter(([pointer]) => pointer.replace(/\/\d+(?=\/|$)/g, '') === at).map(([, text]) => text);
  return el(
    'ul',
    { class: 'members' },
    ...members.map((member) => {
      const at = path + '/' + member.name.replaceAll('~', '~0').replaceAll('/', '~1');
      const notes = [...new Set(told(at))];
      return el(
        'li',
        { title: member.description },
        el('strong', { class: notes.length > 0 && 'fault' }, member.name + (member.required ? '' : '?')),
        ' ' + member.type,
        member.pii ? el('span', { class: 'chip' }, 'personal: ' + member.pii) : null,
        member.consent.length ? el('span', { class: 'chip' }, 'consent: ' + member.consent.join(', ')) : null,
        notes.length ? el('span', { class: 'note' }, ` ← ${notes.join('; ')} (${member.place})`) : null,
        member.members.length ? memberList(member.members, faults, at) : null,
      );
    }),
  );
}

async function showEvent(seq) {
  selected = seq;
  for (const row of rows.children) row.setAttribute('aria-selected', String(Number(row.dataset.seq) === seq));
  const detail = byId('detail');
  const found = await ask('/api/events/' + seq);
  const faults = new Map();
  for (const { path, message } of found.findings) faults.set(path, faults.has(path) ? `${faults.get(path)}; ${message}` : message);
  const shopper = who(found);
  const entry = found.entry;
  detail.replaceChildren(
    el('h2', {}, title(found), ' ', el('span', { class: 'chip' }, found.type)),
    el(
      'p',
      { class: 'quiet' },
      `${clock(found.received_at)} UTC from ${found.source || 'an unknown source'} (${found.library || 'no library'}), ${found.size} bytes`,
      found.retries ? `, retry ${found.retries}` : '',
      shopper ? ', ' : '',
      shopper ? el('a', { href: '#/shopper/' + encodeURIComponent(shopper) }, shopper) : '',
    ),
    found.findings.length
      ? el(
          'ul',
          { class: 'findings', 'aria-label': 'Findings' },
          ...found.findings.map((finding) =>
            el('li', { class: finding.severity }, el('code', {}, finding.path || '/'), ` ${finding.message} `, el('span', { class: 'quiet' }, `${finding.kind}: ${finding.rule} ${finding.place}`)),
          ),
        )
      : el('p', { class: 'verdict ok' }, 'As planned'),
    el(
      'div',
      { class: 'pair' },
      el('div', {}, el('h3', {}, 'Message'), el('pre', { class: 'json' }, jsonView(found.message, placedFaults(found.message, found.findings)))),
      el(
        'div',
        {},
        el('h3', {}, 'Plan'),
        entry
          ? el(
              'div',
              {},
              el('p', {}, entry.description),
              el('p', { class: 'quiet' }, [`sent by ${entry.sources.join(', ')}`, entry.primary && `primary ${entry.primary}`, entry.consent.length && `consent ${entry.consent.join(', ')}`, entry.once.length && `once ${entry.once.join(', ')}`, entry.owner, entry.place].filter(Boolean).join(' · ')),
              memberList(entry.members, faults, ['identify', 'group'].includes(found.type) ? '/traits' : '/properties'),
            )
          : el('p', { class: 'quiet' }, 'The plan has no entry for this call.'),
      ),
    ),
  );
}

async function showShopper(shopper) {
  const [kind, ...rest] = shopper.split(':');
  const found = await ask(`/api/shoppers/${kind}/${encodeURIComponent(rest.join(':'))}`);
  const seen = new Set();
  const items = [];
  for (const row of found.events.reverse()) {
    const ids = [row.user_id && 'user:' + row.user_id, row.anonymous_id && 'anonymous:' + row.anonymous_id].filter(Boolean);
    const known = ids.filter((id) => seen.has(id));
    if (seen.size && ids.some((id) => !seen.has(id)))
      items.push(el('li', { class: 'merge' }, known.length ? `Identity: ${ids.join(' is ')}` : `Another id of this shopper: ${ids.join(', ')}`));
    ids.forEach((id) => seen.add(id));
    items.push(
      el('li', {}, el('time', { datetime: new Date(row.received_at * 1000).toISOString() }, clock(row.received_at)), el('span', {}, row.source || '?'), el('span', { class: 'verdict ' + row.verdict }, row.verdict), el('a', { href: '#/event/' + row.seq }, title(row))),
    );
  }
  byId('shopper').replaceChildren(
    el('h2', {}, shopper),
    el('p', { class: 'quiet' }, `${found.ids.length} ids: ${found.ids.map((id) => id.join(':')).join(', ')}`),
    el('p', {}, el('a', { href: '#/live?' + new URLSearchParams({ shopper }) }, 'Follow this shopper live')),
    el('ol', { class: 'timeline' }, ...items),
  );
}

function report(error) {
  byId('counts').textContent = String(error.message || error);
}

function go(hash) {
  if (location.hash === hash) route();
  else location.hash = hash;
}

async function route() {
  const [path, query] = (location.hash.slice(1) || '/live').split('?');
  const [, view, argument] = path.split('/');
  const shown = view === 'event' ? 'live' : view;
  for (const section of document.querySelectorAll('main > section')) section.hidden = section.id !== shown;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.dataset.view === shown) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  if (view === 'live' && query !== undefined) {
    const given = new URLSearchParams(query);
    for (const field of filters.elements) if (field.name) field.value = given.get(field.name) ?? '';
  }
  if (shown === 'live' && (view === 'live' || !rows.childElementCount)) await reload();
  if (view === 'event') await showEvent(Number(argument));
  if (view === 'shopper') await showShopper(decodeURIComponent(argument));
  if (view !== 'shopper') await overview();
}

let typing = 0;
filters.addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => {
    history.replaceState(null, '', '#/live?' + new URLSearchParams(filterQuery()));
    reload().catch(report);
  }, 200);
});
filters.addEventListener('submit', (event) => event.preventDefault());
filters.addEventListener('reset', () => setTimeout(() => go('#/live?'), 0));
byId('older').addEventListener('click', async () => {
  const last = rows.lastElementChild;
  const found = await ask('/api/events', { ...filterQuery(), before: last.dataset.seq });
  rows.append(...found.map((row) => rowOf(row)));
  byId('older').hidden = found.length < 200;
});
byId('pause').addEventListener('click', (event) => {
  const on = event.target.getAttribute('aria-pressed') !== 'true';
  event.target.setAttribute('aria-pressed', String(on));
  event.target.textContent = on ? 'Resume' : 'Pause';
  if (!on) reload().catch(report);
});
byId('scroll').addEventListener('keydown', (event) => {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling', j: 'nextElementSibling', k: 'previousElementSibling' }[event.key];
  if (!step) return;
  event.preventDefault();
  const current = rows.querySelector('[aria-selected="true"]');
  const next = current ? current[step] : rows.firstElementChild;
  if (next) {
    next.scrollIntoView({ block: 'nearest' });
    go('#/event/' + next.dataset.seq);
  }
});
byId('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
addEventListener('hashchange', () => route().catch(report));

ask('/api/plan')
  .then((plan) => {
    byId('plan').textContent = `${plan.name || plan.id} ${plan.version}`;
    sources = plan.sources;
    for (const source of plan.sources) filters.elements.source.append(el('option', {}, source));
    filters.elements.source.append(el('option', { value: '-' }, 'unknown'));
    for (const kind of KINDS) filters.elements.kind.append(el('option', {}, kind));
    byId('names').append(...plan.names.map((name) => el('option', { value: name })));
    return route();
  })
  .catch(report);
listen();

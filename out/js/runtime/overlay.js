// SPDX-License-Identifier: 0BSD
//
// For developers: a list of what the client did, in a corner of the page. Not for visitors.

/** Shows a client's events; answers a function that takes the list away. No inline style sheet, so that it passes a strict policy. */
export function overlay(tracking, { keep = 50 } = {}) {
  const list = document.createElement('ol');
  const style =
    'position:fixed;right:0;bottom:0;z-index:2147483647;max-height:40vh;overflow:auto;margin:0;padding:8px 8px 8px 32px;background:#111;color:#eee;font:12px/1.4 monospace';
  for (const rule of style.split(';')) list.style.setProperty(...rule.split(':'));
  const show = (kind) => (event) => {
    const item = document.createElement('li');
    const found = event.violations
      ? event.violations.map(({ path, message }) => path + ' ' + message).join('; ')
      : event.reason || '';
    item.textContent = [kind, event.name || event.call || '', found].join(' ').trim();
    list.appendChild(item);
    while (list.children.length > keep) list.removeChild(list.firstChild);
  };
  for (const kind of ['sent', 'hold', 'drop', 'violation', 'consent', 'error']) tracking.on(kind, show(kind));
  document.body.appendChild(list);
  return () => list.remove();
}

// SPDX-License-Identifier: 0BSD
//
// What Magento prints into the page: JSON in tags with an id, wherever merging or moving of scripts puts them.

/** The object of one tag; undefined where there is none. */
export function tag(key, name) {
  return parsed(document.getElementById(key + '-' + name));
}

/** The objects of all tags whose names start so, in the order of the page. */
export function tags(key, name) {
  const found = document.querySelectorAll('script[type="application/json"][id^="' + key + '-' + name + '"]');
  return Array.from(found, parsed).filter(Boolean);
}

function parsed(element) {
  try {
    return JSON.parse(element.textContent);
  } catch {
    // No tag; one that somebody cut short is as good as none.
  }
}

/** Objects from {columns: [[name, prefix?]], rows: [[value]]}: names and what all values start with are printed once. */
export function unpacked({ columns, rows }) {
  return rows.map((row) =>
    Object.fromEntries(
      columns.map(([name, prefix], at) => [name, prefix && typeof row[at] === 'string' ? prefix + row[at] : row[at]]),
    ),
  );
}

// What JSON can't hold, as requests say it.

const SPECIAL = {
  nan: () => NaN,
  infinity: () => Infinity,
  '-infinity': () => -Infinity,
  undefined: () => undefined,
  function: () => () => 1,
  cycle: () => {
    const value = {};
    value.value = value;
    return value;
  },
  'cyclic list': () => {
    const value = [];
    value.push(value);
    return value;
  },
  'lone surrogate': () => 'a\ud800b',
  bigint: () => 10n ** 20n,
  symbol: () => Symbol('x'),
};

function nested(levels) {
  let value = [];
  for (let level = 1; level < levels; level += 1) value = [value];
  return value;
}

/** A request's value: {"$value": kind} stands for what JSON can't hold. */
export function decode(value) {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== 'object' || value === null) return value;
  if (Object.hasOwn(value, '$value')) return SPECIAL[value.$value]();
  if (Object.hasOwn(value, '$nested')) return nested(value.$nested);
  const out = {};
  for (const key of Object.keys(value)) {
    Object.defineProperty(out, key, { value: decode(value[key]), enumerable: true, writable: true, configurable: true });
  }
  return out;
}

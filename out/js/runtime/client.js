// SPDX-License-Identifier: 0BSD
//
// The client: from typed calls to analytics.js, past consent, hold queue and loading. Nothing in it throws into a page, unless asked to.

import { track } from './calls.js';
import { isObject, own } from './check.js';
import { levels, told } from './consent.js';
import { compose } from './message.js';
import { pageOf } from './page.js';
import { categories, holds, id, loadsAlways, markets, model as planned, resets } from './plan.js';
import { copied, snapshot } from './snapshot.js';
import { refused } from '#validate';

// It passes gate and hold by; Segment gives it to destinations as it sees fit.
const CHANGE = {
  ...track,
  name: 'Segment Consent Preference Updated',
  consent: ['necessary'],
  refine: [(message) => delete message.integrations],
};

/** Whether a value has more bytes as JSON. A character takes three at most. */
function exceeds(bytes, value) {
  const text = JSON.stringify(value);
  return text.length * 3 > bytes && new Blob([text]).size > bytes;
}

/** What an option gives, which may be a function that finds it. */
const given = (option) => (typeof option === 'function' ? option() : option);

const nothing = () => {};

/** A client of the plan. See the declarations for what the options mean. */
export function createTracking({
  analytics,
  load,
  timeout = 10000,
  preferences,
  consent = preferences && ((update) => update(preferences)),
  market,
  model = markets[market] || planned,
  gpc = !!globalThis.window?.navigator.globalPrivacyControl,
  common,
  page: shown = (at) => at,
  environment,
  mode,
  places = {},
  now = Date.now,
}) {
  const page = globalThis.window;
  const prefix = 'tw:' + id + ':';
  const listeners = [];
  // Without a prototype: the plan names what is counted.
  const counts = Object.create(null);
  const marks = {};
  let chosen; // nothing until the source of consent has spoken
  let state;
  let found; // the state's levels
  let level; // the highest of any category: 2 where one is on, or there is none to ask for; 1 where one may come on
  let queue = [];
  let refresh = () => {
    refresh = pump;
    refresh = consent?.(update) || pump;
  };

  const fault = (error) => emit('error', { error });

  /** Does what others have a part in: their fault is told, or whatever else is to be done, and not thrown. */
  function attempt(does, failed = fault) {
    try {
      return does();
    } catch (error) {
      return failed(error);
    }
  }

  /** Tells listeners. A fault of their own must not cost the call. */
  function emit(kind, event) {
    for (const [heard, listener] of listeners) if (heard === kind) attempt(() => listener(event), nothing);
  }

  /** Does something with the page's storage, where that is permitted, and it isn't full, refused or not there. */
  const stored = (does, permitted = level > 1) => attempt(() => permitted && does(page.localStorage), nothing);

  /** Counts what became of a call, tells it, and answers it. */
  function tell(kind, { type: call, name } = {}, result) {
    const row = (counts[name || call] = counts[name || call] || {});
    const key = result.reason || kind;
    row[key] = (row[key] || 0) + 1;
    emit(kind, { call, name, place: places[call + ' ' + name], ...result });
    return result;
  }

  const drop = (token, reason, more) => tell('drop', token, { decision: 'drop', reason, ...more });

  function become(model, preferences) {
    state = { model, gpc, preferences };
    found = levels(state);
    level = categories[0] ? Math.max(...categories.map(({ name }) => found[name])) : 2;
  }

  const loader =
    page &&
    load?.begin?.({ stored, key: prefix, timeout, pump, failed: () => emit('error', { reason: 'not_loaded' }) });

  /** analytics.js, where it is there or may be loaded now. */
  function find() {
    const there = given(analytics);
    return there?.track ? there : loader?.find(loadsAlways || level > 1);
  }

  /** A call as it is made now. */
  const made = (token, payload, { context, version, messageId, ...identity } = {}) => ({
    token,
    payload: copied(payload),
    context: { ...(page && { page: shown(pageOf(page)) }), ...copied(context) },
    identity,
    now: now(),
    messageId,
    version,
    environment,
  });

  /** Decides about a call and does it; undefined while it has to wait. */
  function settle(entry, withdrawn) {
    const { token, id } = entry;
    entry.consent = state;
    const result = compose(token, entry);
    const { reason, message } = result;
    entry.message = message;
    if (reason) return drop(token, withdrawn ? 'withdrawn' : reason);
    if (!message) return undefined;
    if (entry.withdrawn?.(message)) return drop(token, 'withdrawn');
    const text = (entry.text = token.once && (token.once(token, entry.payload) || entry.messageId));
    const mark = text && prefix + text;
    if (mark && (marks[mark] || stored((storage) => storage.getItem(mark)))) return drop(token, 'duplicate');
    if (exceeds(32768, message)) return drop(token, 'too_large');
    const there = find();
    if (!there) {
      if (loader?.waits(loadsAlways || level)) return undefined;
      return drop(token, load ? 'not_loaded' : 'no_client');
    }
    let done;
    try {
      const call = token.hand(message, there);
      done = loader?.hand(there, entry);
      Promise.resolve(there[message.type](...call))
        .catch(fault)
        .then(done);
    } catch (error) {
      done?.();
      return drop(token, 'no_client', { error });
    }
    if (mark) {
      marks[mark] = true;
      stored((storage) => storage.setItem(mark, 1));
    }
    return id ? result : tell('sent', token, result);
  }

  function hold(entry) {
    const { token } = entry;
    if (!holds && !entry.message) return drop(token, 'consent_undecided');
    queue.push(entry);
    while (
      queue.length > 100 ||
      exceeds(
        262144,
        queue.map(({ payload, context }) => [payload, context]),
      )
    ) {
      const oldest = queue.find((one) => one.token.tells);
      if (!oldest) break;
      queue = queue.filter((one) => one !== oldest);
      drop(oldest.token, 'hold_overflow');
    }
    return tell('hold', token, { decision: 'hold' });
  }

  /** Goes through what waits, in the order of the calls: first what another page left. */
  function pump(withdrawn) {
    const waiting = (loader?.take(chosen) || []).concat(queue);
    queue = [];
    queue = waiting.filter((entry) => !settle(entry, withdrawn)).concat(queue);
  }

  /** The page is left. Calls that only wait for Segment may go with the visitor; those that wait for a choice never leave memory. */
  function leave({ persisted }) {
    const isKept = loader?.leave(queue);
    queue = queue.filter(
      ({ token, message }) =>
        !(message && isKept) && (persisted || !drop(token, message ? 'not_loaded' : 'consent_undecided')),
    );
  }

  /** What a source of consent says. Categories that it doesn't name stay as they were. */
  const update = (choices) =>
    attempt(() => {
      const old = chosen;
      const before = found;
      chosen = { ...old, ...choices };
      become(model, chosen);
      const withdrawn = categories.some(({ name }) => before[name] > 1 && found[name] < 2);
      const changed = categories.some(
        ({ name }) =>
          before[name] > 1 !== found[name] > 1 || (old?.[name] === 'undecided' && chosen[name] !== 'undecided'),
      );
      if (changed && old) {
        const entry = made(CHANGE);
        if (!settle(entry)) queue = [entry, ...queue];
      }
      pump(withdrawn);
      const there = find();
      if (withdrawn && resets && level < 2) there?.reset?.();
      if (changed || !old) emit('consent', { preferences: told(found) });
    });

  /** A payload with what all calls share, where the plan has it in this one; its own members win. */
  function sharing(token, payload = {}) {
    if (!token.common || !isObject(payload)) return payload;
    const isShared = ([name]) => token.common.includes(name) && own(payload, name) === undefined;
    return { ...payload, ...Object.fromEntries(Object.entries(copied(given(common))).filter(isShared)) };
  }

  function send(token, values, more = {}) {
    try {
      const payload = sharing(token, values);
      const refusal = refused(mode, tell, token, payload, more);
      if (refusal) return refusal;
      if (!page && !analytics) return drop(token, 'disabled');
      const entry = made(token, payload, more);
      return settle(entry) || hold(entry);
    } catch (error) {
      if (mode === 'raise') throw error;
      return drop(token, 'invalid', { error });
    }
  }

  // Until the source of consent has spoken, nothing is known and everything waits.
  if (consent) become('opt-in', Object.fromEntries(categories.map(({ name }) => [name, 'undecided'])));
  else become(model, {});
  // A page that a browser makes ahead is visited once it is shown, which `again` hears of: what it calls waits until then.
  if (!page?.document?.prerendering) attempt(refresh);
  if (page?.document) {
    const again = () => page.document.hidden || attempt(refresh);
    page.addEventListener('pagehide', leave);
    page.addEventListener('pageshow', again);
    page.document.addEventListener('visibilitychange', again);
  }
  attempt(find);

  const tracking = {
    send,
    with: (tokens) =>
      Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, (...call) => send(token, ...call)])),
    /** Tells the client a choice, where no adapter does. */
    setConsent: update,
    consent: () => snapshot(state),
    common: sharing,
    counts: () => snapshot(counts),
    waiting: () => queue.length,
    on(kind, listener) {
      listeners.push([kind, listener]);
      if (kind === 'consent' && chosen) attempt(() => listener({ preferences: told(found) }));
      return tracking;
    },
    analytics: find,
  };
  return tracking;
}

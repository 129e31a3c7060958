// SPDX-License-Identifier: 0BSD
//
// The client: from typed calls to analytics.js, past consent, hold queue and loading. Nothing in it throws into a page, unless asked to.

import { level, preferences } from './consent.js';
import { hand, pageOf } from './hand.js';
import { compose } from './message.js';
import { plan } from './plan.js';
import { snapshot } from './snapshot.js';
import { violations } from '#validate';

const CALLS = 100;
const BYTES = 256 * 1024;
const LARGEST = 32 * 1024;
const PREFERENCES = 'Segment Consent Preference Updated';
const window_ = () => (typeof window === 'undefined' ? undefined : window);

function size(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** A client of the plan. See the declarations for what the options mean. */
export function createTracking(options) {
  const { now = Date.now, mode = 'report', common, environment, market } = options;
  const page = window_();
  const gpc = options.gpc === undefined ? !!page && page.navigator.globalPrivacyControl === true : options.gpc;
  const model = options.model || plan.markets[market] || plan.model;
  const listeners = {};
  const counts = {};
  let state = { model, gpc, preferences: {} };
  // Until the source of consent has spoken, nothing is known and everything waits.
  let pending = !!options.consent;
  let queue = [];
  let bytes = 0;
  let target;
  let loading = 0; // 0 not asked for, 1 under way, 2 there, 3 failed
  let marks = {};

  function emit(kind, event) {
    for (const listener of listeners[kind] || []) {
      try {
        listener(event);
      } catch (error) {
        // A listener's own fault must not cost the call.
      }
    }
  }

  function count(kind, token, reason, more) {
    const name = token.name || token.type;
    const row = counts[name] || (counts[name] = {});
    const key = reason || kind;
    row[key] = (row[key] || 0) + 1;
    const place = options.places && options.places[token.type + ' ' + token.name];
    emit(kind, Object.assign({ call: token.type, name: token.name, reason, place }, more));
  }

  function drop(token, reason, more) {
    count('drop', token, reason, more);
    return { decision: 'drop', reason };
  }

  const current = () => (pending ? { model: 'opt-in', gpc, preferences: undecided() } : state);
  const undecided = () => Object.fromEntries(plan.categories.map(({ name }) => [name, 'undecided']));
  const isOn = (name) => !pending && level(plan, state, name) > 1;
  const anyOn = () => plan.categories.some(({ name }) => isOn(name));

  /** analytics.js, where it is there or may be loaded now. */
  function find() {
    if (target) return target;
    const { analytics } = options;
    const found = typeof analytics === 'function' ? analytics() : analytics;
    if (found && typeof found.track === 'function') return (target = found);
    if (options.load && !loading && (plan.load === 'always' || anyOn())) load();
    return undefined;
  }

  function load() {
    loading = 1;
    const timer = setTimeout(() => settle(3), options.timeout || 10000);
    const settle = (to, found) => {
      clearTimeout(timer);
      if (to === 3 && loading === 1) emit('error', { reason: 'not_loaded' });
      // AnalyticsBrowser resolves to [analytics, context].
      if (to === 2) target = Array.isArray(found) ? found[0] : found;
      loading = to;
      pump();
    };
    try {
      Promise.resolve(options.load()).then(
        (found) => settle(found ? 2 : 3, found),
        () => settle(3),
      );
    } catch (error) {
      settle(3);
    }
  }

  const storage = () => {
    try {
      return page && page.localStorage;
    } catch (error) {
      return undefined;
    }
  };
  const markOf = (token, request, message) =>
    token.once &&
    'tw:' +
      plan.id +
      ':' +
      ((message && message.messageId) || JSON.stringify([token.name, token.once.map((key) => request.payload[key])]));

  function isMarked(mark) {
    if (marks[mark]) return true;
    try {
      return anyOn() && !!storage().getItem(mark);
    } catch (error) {
      return false;
    }
  }

  function setMark(mark) {
    marks[mark] = 1;
    try {
      if (anyOn()) storage().setItem(mark, '1');
    } catch (error) {
      // Storage is full or refused: the mark holds for this page.
    }
  }

  /** Decides about a call and does it; undefined while it has to wait. */
  function settleCall(entry, denied) {
    const { token, request } = entry;
    if (entry.ready) return passOn(entry, entry.ready);
    const result = compose(plan, token, Object.assign({ consent: current() }, request));
    if (result.decision === 'drop') return drop(token, denied && entry.held ? 'withdrawn' : result.reason, entry);
    if (result.decision === 'hold') return undefined;
    const mark = markOf(token, request, result.message);
    if (mark && isMarked(mark)) return drop(token, 'duplicate', entry);
    if (size(result.message) > LARGEST) return drop(token, 'too_large', entry);
    const passed = passOn(entry, result.message);
    if (mark && passed && passed.decision === 'send') setMark(mark);
    return passed;
  }

  const mayLoad = () => plan.load === 'always' || plan.categories.some(({ name }) => level(plan, current(), name) > 0);

  /** Hands a message over; undefined while Segment may still be loaded. */
  function passOn({ token, page: at }, message) {
    const analytics = find();
    if (!analytics && !options.load) return drop(token, 'no_client');
    if (!analytics) return loading === 3 || (!loading && !mayLoad()) ? drop(token, 'not_loaded') : undefined;
    try {
      Promise.resolve(hand(analytics, message, at)).catch((error) => emit('error', { error }));
    } catch (error) {
      return drop(token, 'no_client', { error });
    }
    count('sent', token, undefined, { message });
    return { decision: 'send', message };
  }

  function hold(entry) {
    if (plan.hold === 'none') return drop(entry.token, 'consent_undecided', entry);
    entry.held = true;
    entry.size = size(entry.request);
    queue.push(entry);
    bytes += entry.size;
    while (queue.length > CALLS || bytes > BYTES) {
      const oldest = queue.findIndex(({ token }) => token.type === 'track' || token.type === 'page');
      if (oldest < 0) break;
      bytes -= queue[oldest].size;
      drop(queue.splice(oldest, 1)[0].token, 'hold_overflow', entry);
    }
    count('hold', entry.token);
    return { decision: 'hold' };
  }

  /** Goes through what waits, in the order of the calls. */
  function pump(denied) {
    const waiting = queue;
    queue = [];
    bytes = 0;
    for (const entry of waiting) {
      if (settleCall(entry, denied)) continue;
      queue.push(entry);
      bytes += entry.size;
    }
  }

  /** What a source of consent says. Categories that it doesn't name stay as they were. */
  function update(choices) {
    const before = pending ? undefined : state;
    state = { model, gpc, preferences: Object.assign({}, state.preferences, choices) };
    pending = false;
    const after = preferences(plan, state);
    const was = before && preferences(plan, before);
    const changed = plan.categories.filter(
      ({ name, id = name }) =>
        was &&
        (was[id] !== after[id] ||
          (before.preferences[name] === 'undecided' && state.preferences[name] !== 'undecided')),
    );
    const withdrawn = changed.some(({ name, id = name }) => was[id] && !after[id]);
    if (changed.length && Object.keys(before.preferences).length) report(after);
    pump(withdrawn);
    if (withdrawn && plan.reset && !anyOn() && target && target.reset) target.reset();
    find();
    if (changed.length || !before) emit('consent', { preferences: after });
  }

  /** The change itself, past gate and hold. */
  function report(after) {
    const message = {
      type: 'track',
      event: PREFERENCES,
      properties: {},
      timestamp: new Date(now()).toISOString(),
      context: { consent: { categoryPreferences: after } },
    };
    const entry = { token: { type: 'track', name: PREFERENCES }, ready: message, size: 0, page: page && pageOf(page) };
    if (!passOn(entry, message)) queue.unshift(entry);
  }

  function send(token, payload, more = {}) {
    try {
      const found = mode === 'off' ? [] : violations(token, payload, more.context, more.version);
      const bad = found.some(({ severity }) => severity === 'error');
      if (found.length) count('violation', token, undefined, { violations: found });
      if (bad && mode === 'raise') throw new Error(found.map(({ path, message }) => path + ' ' + message).join('\n'));
      if (bad && mode === 'drop') return drop(token, 'invalid', { violations: found });
      if (!page && !options.server && !options.analytics) return drop(token, 'disabled');
      const { userId, anonymousId, groupId, previousId, messageId, version } = more;
      const request = {
        payload: snapshot(payload) || {},
        common: snapshot(typeof common === 'function' ? common() : common),
        context: snapshot(more.context) || {},
        identity: { userId, anonymousId, groupId, previousId },
        channel: 'browser',
        now: now(),
        messageId,
        version,
        environment,
      };
      const entry = { token, request, page: page && pageOf(page) };
      return settleCall(entry) || hold(entry);
    } catch (error) {
      if (mode === 'raise') throw error;
      return drop(token, 'invalid', { error });
    }
  }

  const methods = (tokens) =>
    Object.fromEntries(Object.keys(tokens).map((name) => [name, (payload, more) => send(tokens[name], payload, more)]));

  let refresh;
  if (options.consent) {
    try {
      refresh = options.consent(update);
    } catch (error) {
      emit('error', { error });
    }
  } else if (options.preferences) update(options.preferences);
  if (page && page.addEventListener) {
    page.addEventListener('pagehide', (event) => {
      if (event.persisted) return;
      for (const { token } of queue) drop(token, 'consent_undecided');
      queue = [];
      bytes = 0;
    });
    page.addEventListener('pageshow', () => refresh && refresh());
    page.document.addEventListener('visibilitychange', () => !page.document.hidden && refresh && refresh());
  }
  if (plan.load === 'always') find();

  const tracking = {
    send,
    with: methods,
    /** Tells the client a choice, where no adapter does. */
    setConsent: update,
    consent: () => snapshot(current()),
    counts: () => snapshot(counts),
    waiting: () => queue.length,
    on(kind, listener) {
      (listeners[kind] || (listeners[kind] = [])).push(listener);
      return tracking;
    },
    analytics: find,
  };
  return tracking;
}

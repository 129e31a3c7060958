// SPDX-License-Identifier: 0BSD
//
// The client: from typed calls to analytics.js, past consent, hold queue and loading. Nothing in it throws into a page, unless asked to.

import { level, preferences } from './consent.js';
import { hand, pageOf } from './hand.js';
import { compose } from './message.js';
import { settings } from './plan.js';
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
  const { now = Date.now, mode = 'report', common, environment } = options;
  const { categories } = settings;
  const page = window_();
  const gpc = options.gpc === undefined ? !!page && page.navigator.globalPrivacyControl === true : options.gpc;
  const model = options.model || settings.markets[options.market] || settings.model;
  const listeners = {};
  const counts = {};
  const marks = {};
  let state = { model, gpc, preferences: {} };
  // Until the source of consent has spoken, nothing is known and everything waits.
  let pending = !!options.consent;
  let queue = [];
  let loaded;
  let loading = 0; // 0 not asked for, 1 under way, 2 there, 3 failed

  function emit(kind, event) {
    for (const listener of listeners[kind] || []) {
      try {
        listener(event);
      } catch (error) {
        // A listener's own fault must not cost the call.
      }
    }
  }

  function count(kind, { type: call, name }, reason, more) {
    const key = reason || kind;
    const row = (counts[name || call] = counts[name || call] || {});
    row[key] = (row[key] || 0) + 1;
    emit(kind, { call, name, reason, place: options.places && options.places[call + ' ' + name], ...more });
  }

  function drop(token, reason, more) {
    count('drop', token, reason, more);
    return { decision: 'drop', reason };
  }

  const undecided = () => Object.fromEntries(categories.map(({ name }) => [name, 'undecided']));
  const current = () => (pending ? { model: 'opt-in', gpc, preferences: undecided() } : state);
  /** The highest level of any category: 2 where one is on, 1 where one may come on. */
  const highest = () => Math.max(0, ...categories.map(({ name }) => level(settings, current(), name)));
  const mayLoad = () => (settings.load === 'always' ? 2 : highest());

  /** analytics.js, where it is there or may be loaded now. */
  function find() {
    const { analytics, load } = options;
    const found = loaded || (typeof analytics === 'function' ? analytics() : analytics);
    if (found && found.track) return found;
    if (load && !loading && mayLoad() > 1) {
      loading = 1;
      const timer = setTimeout(() => settle(), options.timeout || 10000);
      const settle = (there) => {
        clearTimeout(timer);
        if (!there && loading === 1) emit('error', { reason: 'not_loaded' });
        loading = there ? 2 : 3;
        // AnalyticsBrowser resolves to [analytics, context].
        loaded = Array.isArray(there) ? there[0] : there;
        pump();
      };
      new Promise((done) => done(load())).then(settle, () => settle());
    }
    return undefined;
  }

  /** Whether a `once` call went out before; with `set`, that it does now. Storage is used where consent permits it. */
  function marked(key, set) {
    const before = marks[key];
    if (set) marks[key] = 1;
    try {
      const storage = highest() > 1 && page.localStorage;
      return before || (storage && (set ? storage.setItem(key, 1) : storage.getItem(key)));
    } catch (error) {
      // Storage is full, refused or not there: the mark holds for this page.
      return before;
    }
  }

  /** Decides about a call and does it; undefined while it has to wait. */
  function settleCall(entry, denied) {
    const { token, request, ready } = entry;
    if (ready) return passOn(entry, ready);
    const { decision, reason, message } = compose(settings, token, { consent: current(), ...request });
    if (decision === 'drop') return drop(token, denied && entry.held ? 'withdrawn' : reason, entry);
    if (decision === 'hold') return undefined;
    const { once, name } = token;
    const { messageId = once && JSON.stringify([name, once.map((key) => request.payload[key])]) } = message;
    const mark = once && 'tw:' + settings.id + ':' + messageId;
    if (mark && marked(mark)) return drop(token, 'duplicate', entry);
    if (size(message) > LARGEST) return drop(token, 'too_large', entry);
    const passed = passOn(entry, message);
    if (mark && passed && passed.message) marked(mark, 1);
    return passed;
  }

  /** Hands a message over; undefined while Segment may still be loaded. */
  function passOn({ token, page: at }, message) {
    const analytics = find();
    if (!analytics) {
      if (!options.load) return drop(token, 'no_client');
      return loading > 2 || !(loading || mayLoad()) ? drop(token, 'not_loaded') : undefined;
    }
    try {
      Promise.resolve(hand(analytics, message, at)).catch((error) => emit('error', { error }));
    } catch (error) {
      return drop(token, 'no_client', { error });
    }
    count('sent', token, undefined, { message });
    return { decision: 'send', message };
  }

  function hold(entry) {
    if (settings.hold === 'none') return drop(entry.token, 'consent_undecided', entry);
    entry.held = true;
    entry.size = size(entry.request);
    queue.push(entry);
    while (queue.length > CALLS || queue.reduce((sum, one) => sum + one.size, 0) > BYTES) {
      const oldest = queue.findIndex(({ token: { type } }) => type === 'track' || type === 'page');
      if (oldest < 0) break;
      const [lost] = queue.splice(oldest, 1);
      drop(lost.token, 'hold_overflow', lost);
    }
    count('hold', entry.token);
    return { decision: 'hold' };
  }

  /** Goes through what waits, in the order of the calls. */
  function pump(denied) {
    const waiting = queue;
    queue = [];
    const still = waiting.filter((entry) => !settleCall(entry, denied));
    queue = still.concat(queue);
  }

  /** What a source of consent says. Categories that it doesn't name stay as they were. */
  function update(choices) {
    const was = pending ? undefined : preferences(settings, state);
    const old = state.preferences;
    const chosen = { ...old, ...choices };
    state = { model, gpc, preferences: chosen };
    pending = false;
    const after = preferences(settings, state);
    const differs = ({ name, id = name }) =>
      was[id] !== after[id] || (old[name] === 'undecided' && chosen[name] !== 'undecided');
    const changed = was && categories.some(differs);
    const withdrawn = was && Object.keys(was).some((id) => was[id] && !after[id]);
    if (changed && Object.keys(old).length) report(after);
    pump(withdrawn);
    const analytics = find();
    if (withdrawn && settings.reset && highest() < 2 && analytics && analytics.reset) analytics.reset();
    if (changed || !was) emit('consent', { preferences: after });
  }

  /** The change itself, past gate and hold. */
  function report(after) {
    const token = { type: 'track', name: PREFERENCES };
    const ready = {
      type: 'track',
      event: PREFERENCES,
      properties: {},
      timestamp: new Date(now()).toISOString(),
      context: { consent: { categoryPreferences: after } },
    };
    const entry = { token, ready, size: 0, page: page && pageOf(page) };
    if (!settleCall(entry)) queue.unshift(entry);
  }

  function send(token, payload, { context, version, messageId, ...identity } = {}) {
    try {
      // Undefined in a build without checks, which leaves all of this out.
      if (violations && mode !== 'off') {
        const found = violations(token, payload, context, version);
        const bad = found.some(({ severity }) => severity === 'error');
        if (found.length) count('violation', token, undefined, { violations: found });
        if (bad && mode === 'raise') throw new Error(found.map(({ path, message }) => path + ' ' + message).join('\n'));
        if (bad && mode === 'drop') return drop(token, 'invalid', { violations: found });
      }
      if (!page && !options.server && !options.analytics) return drop(token, 'disabled');
      const request = {
        payload: { ...snapshot(payload) },
        common: snapshot(typeof common === 'function' ? common() : common),
        context: snapshot(context),
        identity,
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

  let refresh;
  const again = () => refresh && refresh();
  if (options.consent) {
    try {
      refresh = options.consent(update);
    } catch (error) {
      emit('error', { error });
    }
  } else if (options.preferences) update(options.preferences);
  if (page && page.addEventListener) {
    page.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) for (const { token } of queue.splice(0)) drop(token, 'consent_undecided');
    });
    page.addEventListener('pageshow', again);
    page.document.addEventListener('visibilitychange', () => page.document.hidden || again());
  }
  if (settings.load === 'always') find();

  const tracking = {
    send,
    with: (tokens) =>
      Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, (...call) => send(token, ...call)])),
    /** Tells the client a choice, where no adapter does. */
    setConsent: update,
    consent: () => snapshot(current()),
    counts: () => snapshot(counts),
    waiting: () => queue.length,
    on(kind, listener) {
      (listeners[kind] = listeners[kind] || []).push(listener);
      return tracking;
    },
    analytics: find,
  };
  return tracking;
}

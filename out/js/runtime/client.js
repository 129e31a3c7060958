// SPDX-License-Identifier: 0BSD
//
// The client: from typed calls to analytics.js, past consent, hold queue and loading. Nothing in it throws into a page, unless asked to.

import { track } from './calls.js';
import { levels, told } from './consent.js';
import { compose } from './message.js';
import { pageOf } from './page.js';
import { settings } from './plan.js';
import { snapshot } from './snapshot.js';
import { refused } from '#validate';

const CHANGE = { ...track, name: 'Segment Consent Preference Updated', consent: ['necessary'] };

function size(value) {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** What an option gives, which may be a function that finds it. */
function given(option) {
  return typeof option === 'function' ? option() : option;
}

/** A client of the plan. See the declarations for what the options mean. */
export function createTracking(options) {
  const { now = Date.now, mode, load, consent, places = {} } = options;
  const { categories, markets } = settings;
  const page = typeof window === 'undefined' ? undefined : window;
  const { gpc = page?.navigator.globalPrivacyControl === true } = options;
  const { model = markets[options.market] || settings.model } = options;
  const { page: shown = (at) => at } = options;
  const here = () => page && shown(pageOf(page));
  const listeners = {};
  const counts = {};
  const marks = {};
  let chosen = {};
  let state;
  let found; // the state's levels
  let queue = [];
  let loaded;
  let loading = 0; // 0: not asked for, 1: under way, 2: there or given up
  let refresh;

  function emit(kind, event) {
    listeners[kind]?.forEach((listener) => {
      try {
        listener(event);
      } catch {
        // A listener's own fault must not cost the call.
      }
    });
  }

  /** Counts what became of a call, tells it, and answers it. */
  function tell(kind, { type: call, name }, result) {
    const row = (counts[name || call] = counts[name || call] || {});
    const key = result.reason || kind;
    row[key] = (row[key] || 0) + 1;
    emit(kind, { call, name, place: places[call + ' ' + name], ...result });
    return result;
  }

  const drop = (token, reason, more) => tell('drop', token, { decision: 'drop', reason, ...more });
  const fault = (error) => emit('error', { error });
  /** The highest level of any category: 2 where one is on, 1 where one may come on. */
  const highest = () => Math.max(0, ...categories.map(({ name }) => found[name]));
  const mayLoad = () => (settings.loadAlways ? 2 : highest());

  function become(model, preferences) {
    state = { model, gpc, preferences };
    found = levels(settings, state);
  }

  /** analytics.js, where it is there or may be loaded now. */
  function find() {
    const there = loaded || given(options.analytics);
    if (there?.track) return there;
    if (load && !loading && mayLoad() > 1) {
      loading = 1;
      const settle = (result) => {
        if (!result && loading < 2) emit('error', { reason: 'not_loaded' });
        loading = 2;
        // AnalyticsBrowser resolves to [analytics, context].
        if (result) [loaded] = [].concat(result);
        pump();
      };
      const timer = setTimeout(settle, options.timeout || 10000);
      new Promise((done) => done(load())).then(settle, () => settle()).then(() => clearTimeout(timer));
    }
    return undefined;
  }

  /** Whether a `once` call went out before; with `set`, that it does now. Storage is used where consent permits it. */
  function marked(key, set) {
    marks[key] = marks[key] || set;
    try {
      const storage = highest() > 1 && page.localStorage;
      if (set) storage.setItem(key, 1);
      return marks[key] || storage.getItem(key);
    } catch {
      // Storage is full, refused or not there: the mark holds for this page.
      return marks[key];
    }
  }

  /** Decides about a call and does it; undefined while it has to wait. */
  function settle({ token, request, at, plan = settings }, withdrawn) {
    const { reason, message } = compose(plan, token, { consent: state, ...request });
    if (reason) return drop(token, withdrawn ? 'withdrawn' : reason);
    if (!message) return undefined;
    const text = token.once && (token.once(token, { ...request.common, ...request.payload }) || request.messageId);
    const mark = text && 'tw:' + settings.id + ':' + text;
    if (mark && marked(mark)) return drop(token, 'duplicate');
    if (size(message) > 32768) return drop(token, 'too_large');
    const there = find();
    if (!there) {
      if (load && (loading ? loading < 2 : mayLoad())) return undefined;
      return drop(token, load ? 'not_loaded' : 'no_client');
    }
    try {
      Promise.resolve(
        token.hand(there, { ...message, context: { ...(at && { page: at }), ...message.context } }),
      ).catch(fault);
    } catch (error) {
      return drop(token, 'no_client', { error });
    }
    if (mark) marked(mark, 1);
    return tell('sent', token, { decision: 'send', message });
  }

  function hold(entry) {
    const { token, request } = entry;
    if (settings.holdNothing) return drop(token, 'consent_undecided');
    entry.size = size(request);
    queue.push(entry);
    while (queue.length > 100 || queue.reduce((sum, one) => sum + one.size, 0) > 262144) {
      const oldest = queue.findIndex((one) => one.token.tells);
      if (oldest < 0) break;
      drop(queue.splice(oldest, 1)[0].token, 'hold_overflow');
    }
    return tell('hold', token, { decision: 'hold' });
  }

  /** Goes through what waits, in the order of the calls. */
  function pump(withdrawn) {
    const waiting = queue;
    queue = [];
    queue = waiting.filter((entry) => !settle(entry, withdrawn)).concat(queue);
  }

  /** What a source of consent says. Categories that it doesn't name stay as they were. */
  function update(choices) {
    const old = chosen;
    const before = found;
    const first = !Object.keys(old).length;
    chosen = { ...old, ...choices };
    become(model, chosen);
    const withdrawn = categories.some(({ name }) => before[name] > 1 && found[name] < 2);
    const changed = categories.some(
      ({ name }) => before[name] > 1 !== found[name] > 1 || (old[name] === 'undecided' && chosen[name] !== 'undecided'),
    );
    if (changed && !first) {
      // The change itself passes gate and hold by; Segment gives it to destinations as it sees fit.
      const request = { now: now(), consent: state };
      const plan = { ...settings, destinations: [] };
      const entry = { token: CHANGE, request, plan, size: 0, at: here() };
      if (!settle(entry)) queue.unshift(entry);
    }
    pump(withdrawn);
    const there = find();
    if (withdrawn && settings.reset && highest() < 2) there?.reset?.();
    if (changed || first) emit('consent', { preferences: told(settings, found) });
  }

  function send(token, payload, { context, version, messageId, ...identity } = {}) {
    try {
      const violations = refused(mode, tell, token, payload, context, version);
      if (violations) return drop(token, 'invalid', { violations });
      if (!page && !options.analytics) return drop(token, 'disabled');
      const request = {
        payload: { ...snapshot(payload) },
        common: snapshot(given(options.common)),
        context: snapshot(context),
        identity,
        now: now(),
        messageId,
        version,
        environment: options.environment,
      };
      const entry = { token, request, at: here() };
      return settle(entry) || hold(entry);
    } catch (error) {
      if (mode === 'raise') throw error;
      return drop(token, 'invalid', { error });
    }
  }

  // Until the source of consent has spoken, nothing is known and everything waits.
  if (consent) become('opt-in', Object.fromEntries(categories.map(({ name }) => [name, 'undecided'])));
  else become(model, chosen);
  try {
    if (consent) refresh = consent(update);
    else if (options.preferences) update(options.preferences);
  } catch (error) {
    fault(error);
  }
  if (page?.document) {
    const again = () => page.document.hidden || refresh?.();
    page.addEventListener('pagehide', ({ persisted }) => {
      if (!persisted) queue.splice(0).forEach(({ token }) => drop(token, 'consent_undecided'));
    });
    page.addEventListener('pageshow', again);
    page.document.addEventListener('visibilitychange', again);
  }
  if (settings.loadAlways) find();

  const tracking = {
    send,
    with: (tokens) =>
      Object.fromEntries(Object.entries(tokens).map(([name, token]) => [name, (...call) => send(token, ...call)])),
    /** Tells the client a choice, where no adapter does. */
    setConsent: update,
    consent: () => snapshot(state),
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

// SPDX-License-Identifier: 0BSD
//
// The client: from typed calls to analytics.js, past consent, hold queue and loading. Nothing in it throws into a page, unless asked to.

import { track } from './calls.js';
import { isObject, own } from './check.js';
import { levels, told } from './consent.js';
import { compose } from './message.js';
import { pageOf } from './page.js';
import { settings } from './plan.js';
import { snapshot } from './snapshot.js';
import { refused } from '#validate';

// It passes gate and hold by; Segment gives it to destinations as it sees fit.
const CHANGE = { ...track, name: 'Segment Consent Preference Updated', consent: ['necessary'], isFree: true };

/** Bytes of a value as JSON. */
const size = (value) => new TextEncoder().encode(JSON.stringify(value)).length;

/** What an option gives, which may be a function that finds it. */
const given = (option) => (typeof option === 'function' ? option() : option);

/** A client of the plan. See the declarations for what the options mean. */
export function createTracking(options) {
  const { now = Date.now, mode, load, consent, places = {}, page: shown = (at) => at } = options;
  const { categories, markets } = settings;
  const page = globalThis.window;
  const { gpc = page?.navigator.globalPrivacyControl === true } = options;
  const { model = markets[options.market] || settings.model } = options;
  const prefix = 'tw:' + settings.id + ':';
  // Without a prototype: the plan names what is counted.
  const listeners = Object.create(null);
  const counts = Object.create(null);
  const marks = {};
  let chosen; // nothing until the source of consent has spoken
  let state;
  let found; // the state's levels
  let queue = [];
  let loaded;
  let loading = 0; // 0: not asked for, 1: under way, 2: there or given up
  let refresh = () => pump();

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

  /** Does what others have a part in: their fault is told and not thrown. */
  function attempt(does) {
    try {
      return does();
    } catch (error) {
      return fault(error);
    }
  }

  /** The highest level of any category: 2 where one is on, or there is none to ask for; 1 where one may come on. */
  const highest = () => (categories[0] ? Math.max(...categories.map(({ name }) => found[name])) : 2);
  const mayLoad = () => (settings.loadAlways ? 2 : highest());
  const preferences = () => ({ preferences: told(settings, found) });
  const at = () => page && shown(pageOf(page));

  function become(model, preferences) {
    state = { model, gpc, preferences };
    found = levels(settings, state);
  }

  /** analytics.js, where it is there or may be loaded now. */
  function find() {
    const there = loaded || given(options.analytics);
    if (there?.track) return there;
    if (load && page && !loading && mayLoad() > 1) {
      loading = 1;
      const settle = (result) => {
        clearTimeout(timer);
        if (!result && loading < 2) emit('error', { reason: 'not_loaded' });
        loading = 2;
        // AnalyticsBrowser resolves to [analytics, context]; the snippet's stub is an array, too, with methods.
        loaded = result && (result.track ? result : result[0]);
        pump();
      };
      const timer = setTimeout(settle, options.timeout || 10000);
      // Requests fail when the page is left, too: what waits goes with the visitor before that is taken for a failure.
      new Promise((done) => done(load())).then(settle, () => setTimeout(settle));
    }
    return undefined;
  }

  /** Does something with the page's storage, where that is permitted. */
  function stored(permitted, does) {
    try {
      return permitted && does(page.localStorage);
    } catch {
      // Storage is full, refused or not there.
      return undefined;
    }
  }

  const carry = load?.carrier?.(stored, prefix);

  /** Decides about a call and does it; undefined while it has to wait. */
  function settle(entry, withdrawn) {
    const { token, request, page: context, told: before = {}, id } = entry;
    const { reason, message } = compose(settings, token, { consent: state, ...request });
    entry.message = message;
    if (reason) return drop(token, withdrawn ? 'withdrawn' : reason);
    if (!message) return undefined;
    // What another page left went through its gate there.
    const { categoryPreferences } = message.context.consent;
    if (Object.keys(before).some((id) => before[id] && !categoryPreferences[id])) return drop(token, 'withdrawn');
    message.context = { ...(context && { page: context }), ...message.context };
    const text = token.once && (token.once(token, { ...request.common, ...request.payload }) || request.messageId);
    entry.text = text;
    const mark = text && prefix + text;
    if (mark && (marks[mark] || stored(highest() > 1, (storage) => storage.getItem(mark))))
      return drop(token, 'duplicate');
    if (size(message) > 32768) return drop(token, 'too_large');
    const there = find();
    if (!there) {
      if (load && (loading ? loading < 2 : mayLoad())) return undefined;
      return drop(token, load ? 'not_loaded' : 'no_client');
    }
    let done;
    try {
      const call = token.hand(message);
      // analytics.js would look for who the visitor was when it sends, which is after the identify that follows.
      if (message.type === 'alias') call[1] = call[1] || there.user?.().anonymousId?.();
      done = carry?.handing(there, entry);
      Promise.resolve(there[message.type](...call))
        .catch(fault)
        .then(done);
    } catch (error) {
      done?.();
      return drop(token, 'no_client', { error });
    }
    if (mark) {
      marks[mark] = true;
      stored(highest() > 1, (storage) => storage.setItem(mark, 1));
    }
    const result = { decision: 'send', message };
    return id ? result : tell('sent', token, result);
  }

  function hold(entry) {
    const { token, request, message } = entry;
    if (settings.holdNothing && !message) return drop(token, 'consent_undecided');
    entry.size = size(request);
    queue.push(entry);
    while (queue.length > 100 || queue.reduce((sum, one) => sum + one.size, 0) > 262144) {
      const oldest = queue.findIndex((one) => one.token.tells);
      if (oldest < 0) break;
      drop(queue.splice(oldest, 1)[0].token, 'hold_overflow');
    }
    return tell('hold', token, { decision: 'hold' });
  }

  /** Goes through what waits, in the order of the calls: first what another page left. */
  function pump(withdrawn) {
    const waiting = (carry?.take(chosen) || []).concat(queue);
    queue = [];
    queue = waiting.filter((entry) => !settle(entry, withdrawn)).concat(queue);
  }

  /** The page is left. Calls that only wait for Segment may go with the visitor; those that wait for a choice never leave memory. */
  function leave({ persisted }) {
    const isKept = carry?.leave(highest() > 1, queue);
    queue = queue.filter(({ token, message }) => {
      if (message && isKept) return false;
      return persisted || !drop(token, message ? 'not_loaded' : 'consent_undecided');
    });
  }

  function change(choices) {
    const old = chosen;
    const before = found;
    chosen = { ...old, ...choices };
    become(model, chosen);
    const withdrawn = categories.some(({ name }) => before[name] > 1 && found[name] < 2);
    const changed =
      withdrawn ||
      categories.some(
        ({ name }) =>
          found[name] > Math.max(before[name], 1) || (old?.[name] === 'undecided' && chosen[name] !== old[name]),
      );
    if (changed && old) {
      const entry = { token: CHANGE, request: { now: now() }, size: 0, page: at() };
      if (!settle(entry)) queue.unshift(entry);
    }
    pump(withdrawn);
    const there = find();
    if (withdrawn && settings.reset && highest() < 2) there?.reset?.();
    if (changed || !old) emit('consent', preferences());
  }

  /** What a source of consent says. Categories that it doesn't name stay as they were. */
  const update = (choices) => attempt(() => change(choices));

  /** A payload with what all calls share, where the plan has it in this one; its own members win. */
  function sharing({ common = [] }, payload = {}) {
    const shared = isObject(payload) && common[0] ? snapshot(given(options.common)) || {} : {};
    const names = common.filter((name) => own(shared, name) !== undefined && own(payload, name) === undefined);
    return names[0] ? { ...payload, ...Object.fromEntries(names.map((name) => [name, shared[name]])) } : payload;
  }

  function send(token, values, { context, version, messageId, ...identity } = {}) {
    try {
      const payload = sharing(token, values);
      const violations = refused(mode, tell, token, payload, context, version);
      if (violations) return drop(token, 'invalid', { violations });
      if (!page && !options.analytics) return drop(token, 'disabled');
      const request = {
        payload: snapshot(payload),
        context: snapshot(context),
        identity,
        now: now(),
        messageId,
        version,
        environment: options.environment,
      };
      const entry = { token, request, page: at() };
      return settle(entry) || hold(entry);
    } catch (error) {
      if (mode === 'raise') throw error;
      return drop(token, 'invalid', { error });
    }
  }

  // Until the source of consent has spoken, nothing is known and everything waits.
  if (consent) become('opt-in', Object.fromEntries(categories.map(({ name }) => [name, 'undecided'])));
  else become(model, {});
  attempt(() => {
    if (consent) refresh = consent(update) || refresh;
    else if (options.preferences) update(options.preferences);
  });
  if (page?.document) {
    const again = () => page.document.hidden || attempt(refresh);
    page.addEventListener('pagehide', leave);
    page.addEventListener('pageshow', again);
    page.document.addEventListener('visibilitychange', again);
  }
  find();

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
      if (kind === 'consent' && chosen) attempt(() => listener(preferences()));
      return tracking;
    },
    analytics: find,
  };
  return tracking;
}

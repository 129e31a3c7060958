// SPDX-License-Identifier: 0BSD
(() => {
'use strict';
const m0 = (() => {
function level(plan, state, name) {
if (name === 'necessary') return 2;
const category = plan.categories.find((known) => known.name === name);
const signal = state.gpc && category && category.gpc;
const choice = state.preferences[name];
if (signal === 'deny') return 0;
if (choice === 'granted') return 2;
if (choice !== 'undecided') return 0;
if (state.model === 'opt-in') return 1;
return signal ? 0 : 2;
}
function lowest(plan, state, names) {
return Math.min(2, ...names.map((name) => level(plan, state, name)));
}
function preferences(plan, state) {
return Object.fromEntries(plan.categories.map(({ name, id }) => [id || name, level(plan, state, name) > 1]));
}
function integrations(plan, state) {
const off = plan.destinations.filter(({ consent }) => lowest(plan, state, consent) < 2);
return off.length ? Object.fromEntries(off.map(({ name }) => [name, false])) : undefined;
}
return { level, lowest, preferences, integrations };
})();
const m1 = (() => {
function pageOf({ location, document }) {
const { pathname: path, search, href } = location;
return { path, referrer: document.referrer, search, title: document.title, url: href.split('#')[0] };
}
function hand(analytics, message, page) {
const { type, event, name, category = null, properties, traits, userId, groupId, previousId, ...options } = message;
if (page) options.context = { page, ...options.context };
if (userId && type !== 'identify') options.userId = userId;
const values = {
track: [event, properties],
page: [category, name, { ...page, ...properties }],
identify: userId ? [userId, traits] : [traits],
group: [groupId, traits],
alias: [userId, previousId],
};
return analytics[type](...values[type], options);
}
return { pageOf, hand };
})();
const m2 = (() => {
const LONE = /\p{Surrogate}/u;
const proto = Object.getPrototypeOf;
const PLAIN = Object.prototype;
const TYPES = ['null', 'a boolean', 'an integer', 'a number', 'a string', 'an array', 'an object'];
const UNFIT = 'must be a JSON value';
const LIMIT = 100;
const has = (o, k) => PLAIN.hasOwnProperty.call(o, k);
function own(o, k) {
return has(o, k) ? o[k] : undefined;
}
const wf = ''.isWellFormed ? (s) => s.isWellFormed() : (s) => !LONE.test(s);
function start() {
return { list: [], at: [], mark: 0, bad: 0 };
}
function pointer(r, d, k) {
let path = '';
for (let i = 0; i <= d; i++) {
const step = i < d ? r.at[i] : k;
path += typeof step === 'number' ? '/' + step : step === '' ? '' : '/' + step.slice(1);
}
return path;
}
function add(r, index, path, rule, message, severity) {
if (severity === 'error') r.bad = 1;
const { list } = r;
for (let i = 0; i < list.length; i++) if (list[i].path === path && list[i].rule === rule) return 0;
const violation = { call: '', name: '', path, rule, message, severity };
if (index < list.length) list.splice(index, 0, violation);
else if (index <= LIMIT) list.push(violation);
if (list.length > LIMIT + 1) list.pop();
return 1;
}
function fail(r, d, k, rule, message, severity = 'error') {
add(r, r.list.length, pointer(r, d, k), rule, message, severity);
return 1;
}
function lack(r, d, k) {
r.mark += add(r, r.mark, pointer(r, d, k), 'required', 'is required', 'error');
return 0;
}
function need(v, r, d, k) {
return v === undefined ? lack(r, d, k) : 1;
}
function given(v, r, d, k) {
return v !== undefined || typeof k === 'number' ? 1 : bad(v, r, d, k);
}
function bad(v, r, d, k, message) {
if (v !== undefined || typeof k === 'number') fail(r, d, k, 'type', message);
else if (k[0] === '/') lack(r, d, k);
return 0;
}
function typed(v, r, d, k, type) {
return bad(v, r, d, k, 'must be ' + TYPES[type]);
}
function kind(v) {
switch (typeof v) {
case 'string':
return wf(v) ? 16 : 0;
case 'number':
return v - v === 0 ? (v % 1 === 0 ? 12 : 8) : 0;
case 'boolean':
return 2;
case 'object':
return v === null ? 1 : Array.isArray(v) ? 32 : isObject(v) ? 64 : 0;
}
return 0;
}
function isObject(v) {
if (typeof v !== 'object' || v === null) return false;
const p = proto(v);
return p === PLAIN || p === null || (proto(p) === null && has(p, 'isPrototypeOf'));
}
function nothing(v, r, d, k) {
return v === null ? 1 : typed(v, r, d, k, 0);
}
function boolean(v, r, d, k) {
return typeof v === 'boolean' ? 1 : typed(v, r, d, k, 1);
}
function number(v, r, d, k) {
return typeof v === 'number' && v - v === 0 ? 1 : typed(v, r, d, k, 3);
}
function integer(v, r, d, k) {
if (!Number.isInteger(v)) return typed(v, r, d, k, 2);
return safe(v, r, d, k);
}
function safe(v, r, d, k) {
return Math.abs(v) <= Number.MAX_SAFE_INTEGER ? 1 : fail(r, d, k, 'safe_integer', 'must be a safe integer');
}
function string(v, r, d, k) {
return typeof v === 'string' && wf(v) ? 1 : typed(v, r, d, k, 4);
}
function kinds(v, r, d, k, mask, message) {
if (kind(v) & mask) return 1;
const names = TYPES.filter((_, index) => mask & (1 << index));
return bad(v, r, d, k, message || 'must be ' + names.slice(0, -1).join(', ') + ' or ' + names[names.length - 1]);
}
function record(v, r, d, k) {
return isObject(v) ? 1 : typed(v, r, d, k, 6);
}
function array(v, r, d, k) {
if (!Array.isArray(v)) return typed(v, r, d, k, 5);
r.at[d] = k;
return 1;
}
function each(v, from, check, r, d, k) {
r.at[d] = k;
for (let i = from; i < v.length; i++) check(v[i], r, d + 1, i);
return 1;
}
function list(v, r, d, k, check) {
return array(v, r, d, k) && each(v, 0, check, r, d, k);
}
function item(v, index, check, r, d, k) {
r.at[d] = k;
if (index < v.length) check(v[index], r, d + 1, index);
return 1;
}
function object(v, r, d, k) {
if (isObject(v)) return enter(r, d, k);
typed(v, r, d, k, 6);
return -1;
}
function enter(r, d, k) {
const mark = r.mark;
r.mark = r.list.length;
r.at[d] = k;
return mark;
}
function members(r) {
r.mark = r.list.length;
}
function leave(r, mark) {
r.mark = mark;
return 1;
}
function close(o, r, d, mark, n, names) {
r.mark = mark;
for (const _ in o) n--;
if (n) for (const name of others(o, names)) fail(r, d, step(name), 'unplanned_property', 'is not in the plan');
return 1;
}
function open(o, r, d, mark, n, names, patterns) {
r.mark = mark;
for (const _ in o) n--;
if (n) {
for (const name of others(o, names, patterns)) {
fail(r, d, step(name), 'unplanned_property', 'is not in the plan', 'warning');
json(o[name], r, d, step(name));
}
}
return 1;
}
function rest(o, names, patterns, check, r, d) {
for (const name of others(o, names, patterns)) check(o[name], r, d, step(name));
return 1;
}
function closeMatching(o, names, patterns, r, d) {
for (const name of others(o, names, patterns)) fail(r, d, step(name), 'unplanned_property', 'is not in the plan');
return 1;
}
function matching(o, pattern, check, r, d) {
for (const name of names(o)) if (pattern.test(name)) check(o[name], r, d, step(name));
return 1;
}
function others(o, declared, patterns = []) {
const found = [];
for (const name of Object.keys(o)) {
if (!declared.includes(name) && o[name] !== undefined && !patterns.some((pattern) => pattern.test(name)))
found.push(name);
}
return found.length > 1 ? found.sort(byCodePoint) : found;
}
function names(o) {
return others(o, []);
}
function byCodePoint(a, b) {
const x = Array.from(a);
const y = Array.from(b);
for (let i = 0; i < x.length && i < y.length; i++) {
if (x[i] !== y[i]) return x[i].codePointAt(0) - y[i].codePointAt(0);
}
return x.length - y.length;
}
function step(name) {
return '/' + name.replace(/~/g, '~0').replace(/\//g, '~1');
}
function json(v, r, d, k) {
if (v === undefined && typeof k === 'string') return bad(v, r, d, k);
return walk(v, r, d, k, 0, []);
}
function walk(v, r, d, k, level, around) {
const type = kind(v);
if (!type || (type > 16 && (level > 512 || around.includes(v)))) return fail(r, d, k, 'type', UNFIT) - 1;
let fit = 1;
if (type > 16) {
r.at[d] = k;
around.push(v);
if (type === 32) {
for (let i = 0; i < v.length; i++) fit &= walk(v[i], r, d + 1, i, level + 1, around);
} else {
for (const name of Object.keys(v)) {
if (!wf(name)) fit = fail(r, d + 1, step(name), 'type', UNFIT) - 1;
else if (v[name] !== undefined) fit &= walk(v[name], r, d + 1, step(name), level + 1, around);
}
}
around.pop();
}
return fit;
}
function never(v, r, d, k) {
return v === undefined && typeof k === 'string' ? bad(v, r, d, k) : fail(r, d, k, 'not', 'is not allowed') - 1;
}
return { has, own, wf, start, fail, lack, need, given, kind, isObject, nothing, boolean, number, integer, safe, string, kinds, record, array, each, list, item, object, enter, members, leave, close, open, rest, closeMatching, matching, names, step, json, never };
})();
const m3 = (() => {
const { kind, wf } = m2;
function snapshot(v, around = []) {
const type = kind(v);
if (!type || (type > 16 && (around.length > 512 || around.includes(v)))) return undefined;
if (type < 32) return v;
around.push(v);
let copy;
if (type === 32) {
copy = Array.from(v, (item) => {
const inner = snapshot(item, around);
return inner === undefined ? null : inner;
});
} else {
const members = Object.keys(v).map((name) => [name, wf(name) ? snapshot(v[name], around) : undefined]);
copy = Object.fromEntries(members.filter(([, inner]) => inner !== undefined));
}
around.pop();
return copy;
}
return { snapshot };
})();
const m4 = (() => {
const { integrations, lowest, preferences } = m0;
const { snapshot } = m3;
const IDS = ['userId', 'anonymousId'];
const OTHER_IDS = { group: ['groupId', ...IDS], alias: ['previousId', 'userId'] };
function compose(plan, token, request) {
const { consent, identity = {}, channel } = request;
const browser = channel === 'browser';
const payload = { ...snapshot(request.common), ...snapshot(request.payload) };
const id = request.messageId || (token.id && token.id(token, payload, request.environment)) || request.newId;
const allowed = lowest(plan, consent, token.consent || plan.consent);
if (allowed < 2) {
if (allowed && browser) return { decision: 'hold' };
return { decision: 'drop', reason: allowed ? 'consent_undecided' : 'consent_denied' };
}
const context = { ...snapshot(request.context) };
const permitted = (categories) => lowest(plan, consent, categories) > 1;
if (token.gates) token.gate(payload, token.gates, permitted);
if (token.contextGates) token.gate(context, token.contextGates, permitted);
context.consent = { categoryPreferences: preferences(plan, consent) };
const { stamp } = plan;
const version = token.version && { event_version: request.version || token.version };
if (version || stamp) context.protocols = { ...context.protocols, ...version, ...stamp };
const message = { type: token.type };
if (token.type === 'track') message.event = token.name;
if (token.type === 'page') {
message.name = token.name;
if (token.category) message.category = token.category;
}
if (token.type === 'track' || token.type === 'page') message.properties = payload;
else if (token.type !== 'alias') message.traits = payload;
const ids = OTHER_IDS[token.type] || IDS;
for (const name of ids) if (typeof identity[name] === 'string' && identity[name]) message[name] = identity[name];
message.timestamp = new Date(Math.trunc(request.now)).toISOString();
if (id) message.messageId = id;
message.context = context;
const off = integrations(plan, consent);
if (off) message.integrations = off;
return { decision: 'send', message };
}
return { compose };
})();
const m5 = (() => {
const markets = { de: 'opt-in', us: 'opt-out' };
const categories = [
{ name: 'analytics', id: 'Analytics' },
{ name: 'marketing', id: 'Advertising', gpc: 'deny' },
];
const settings = {
id: 'acme-store',
model: 'opt-in',
markets,
load: 'granted',
hold: 'memory',
reset: false,
consent: ['analytics'],
categories,
destinations: [
{ name: 'Google Analytics 4 Cloud', consent: ['analytics'] },
{ name: 'Facebook Conversions API (Actions)', consent: ['marketing'] },
{ name: 'Klaviyo (Actions)', consent: ['marketing'] },
],
};
const namespace = '4a0e6a3e-5b1d-4c58-9f0a-2d5e7c1b8a34';
const plan = {
id: 'acme-store',
version: '3.2.0',
digest: '4ff8ba5315e87354370ae4f856193c5e26c7e5f69a6d00fdb8aec73cfc243cc9',
source: 'storefront',
generator: 'trackwright 1.0.0',
namespace,
model: 'opt-in',
markets,
identity: { signUp: ['alias', 'identify'], signIn: ['identify'], signOut: ['reset'] },
consent: ['analytics'],
categories,
};
return { settings, namespace, plan };
})();
const m6 = (() => {
const { start } = m2;
const LIMIT = 100;
function violations(token, payload, context, version) {
const checks = (token.previous && token.previous[version]) || token;
const r = start();
if (token.type !== 'alias') {
const root = token.type === 'track' || token.type === 'page' ? '/properties' : '/traits';
if (checks.check) checks.check(payload === undefined ? {} : payload, r, 0, root);
if (checks.context && context !== undefined) checks.context(context, r, 0, '/context');
}
return r.list.length ? labelled(token, r.list) : [];
}
function labelled(token, list) {
if (list.length > LIMIT) {
list.length = LIMIT;
list.push({
call: '',
name: '',
path: '',
rule: 'too_many',
message: 'has more than 100 violations',
severity: 'error',
});
}
const name = token.type === 'identify' || token.type === 'alias' ? '' : token.name;
for (const violation of list) {
violation.call = token.type;
violation.name = name;
}
return list;
}
function stray(call, name, foreign) {
const path = { track: '/event', page: '/name', group: '/groupId' }[call] || '/type';
const rule = foreign ? 'wrong_source' : 'unplanned_event';
const message = foreign ? 'is not sent by this source' : 'is not in the plan';
return [{ call, name, path, rule, message, severity: 'error' }];
}
return { violations, stray };
})();
const m7 = (() => {
const { level, preferences } = m0;
const { hand, pageOf } = m1;
const { compose } = m4;
const { settings } = m5;
const { snapshot } = m3;
const { violations } = m6;
const CALLS = 100;
const BYTES = 256 * 1024;
const LARGEST = 32 * 1024;
const PREFERENCES = 'Segment Consent Preference Updated';
const window_ = () => (typeof window === 'undefined' ? undefined : window);
function size(value) {
return new TextEncoder().encode(JSON.stringify(value)).length;
}
function createTracking(options) {
const { now = Date.now, mode = 'report', common, environment } = options;
const { categories } = settings;
const page = window_();
const gpc = options.gpc === undefined ? !!page && page.navigator.globalPrivacyControl === true : options.gpc;
const model = options.model || settings.markets[options.market] || settings.model;
const listeners = {};
const counts = {};
const marks = {};
let state = { model, gpc, preferences: {} };
let pending = !!options.consent;
let queue = [];
let loaded;
let loading = 0; // 0 not asked for, 1 under way, 2 there, 3 failed
function emit(kind, event) {
for (const listener of listeners[kind] || []) {
try {
listener(event);
} catch (error) {
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
const highest = () => Math.max(0, ...categories.map(({ name }) => level(settings, current(), name)));
const mayLoad = () => (settings.load === 'always' ? 2 : highest());
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
loaded = Array.isArray(there) ? there[0] : there;
pump();
};
new Promise((done) => done(load())).then(settle, () => settle());
}
return undefined;
}
function marked(key, set) {
const before = marks[key];
if (set) marks[key] = 1;
try {
const storage = highest() > 1 && page.localStorage;
return before || (storage && (set ? storage.setItem(key, 1) : storage.getItem(key)));
} catch (error) {
return before;
}
}
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
function pump(denied) {
const waiting = queue;
queue = [];
const still = waiting.filter((entry) => !settleCall(entry, denied));
queue = still.concat(queue);
}
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
return { createTracking };
})();
const m8 = (() => {
const { plan } = m5;
function anonymousId(cookies = document.cookie) {
const found = /(?:^|;\s*)ajs_anonymous_id=([^;]*)/.exec(cookies);
if (!found) return undefined;
try {
return decodeURIComponent(found[1]).replace(/^"(.*)"$/, '$1') || undefined;
} catch (error) {
return undefined;
}
}
function identity(tracking, tokens = {}) {
let user;
function known() {
const analytics = tracking.analytics();
try {
return user || (analytics && analytics.user && analytics.user().id()) || undefined;
} catch (error) {
return user;
}
}
function steps(names, userId, traits, again) {
for (const name of names) {
if (name === 'reset') {
const analytics = tracking.analytics();
if (analytics && analytics.reset) analytics.reset();
} else if (!again && tokens[name]) tracking.send(tokens[name], traits, { userId });
}
}
function enter(names, userId, traits) {
const again = known() === userId;
steps(names, userId, traits, again);
user = userId;
}
return {
signUp: (userId, traits) => enter(plan.identity.signUp, userId, traits),
signIn: (userId, traits) => enter(plan.identity.signIn, userId, traits),
signOut() {
user = undefined;
steps(plan.identity.signOut);
},
};
}
return { anonymousId, identity };
})();
const m9 = (() => {
function segment(find, settings, options) {
return () =>
Promise.resolve(find()).then(({ AnalyticsBrowser }) =>
AnalyticsBrowser.load(settings, Object.assign({ disableAutoISOConversion: true }, options)),
);
}
function script({ writeKey, host = 'https://cdn.segment.com', nonce, options }) {
return () =>
new Promise((resolve, reject) => {
const stub = (window.analytics = window.analytics || []);
if (typeof stub.track === 'function') return resolve(stub);
stub.invoked = true;
stub.SNIPPET_VERSION = '5.2.1';
stub._writeKey = writeKey;
stub._cdn = host;
stub._loadOptions = Object.assign({ disableAutoISOConversion: true }, options);
stub.ready = (listener) => stub.push(['ready', listener]);
const element = document.createElement('script');
element.async = true;
if (nonce) element.nonce = nonce;
element.setAttribute('data-global-segment-analytics-key', 'analytics');
element.src = host + '/analytics.js/v1/' + encodeURIComponent(writeKey) + '/analytics.min.js';
element.onerror = reject;
stub.ready(() => resolve(window.analytics));
document.head.appendChild(element);
});
}
return { segment, script };
})();
const m10 = (() => {
const { has } = m2;
function gate(value, gates, permitted, state = 0) {
for (const [name, next, categories] of gates[state]) {
const named = !Array.isArray(value) && has(value, name) ? [name] : [];
for (const key of name === 0 ? Object.keys(value) : named) {
const inner = value[key];
if (categories && !permitted(categories)) delete value[key];
else if (next && typeof inner === 'object' && inner !== null) gate(inner, gates, permitted, next);
}
}
}
return { gate };
})();
const m11 = (() => {
const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const LOCAL = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-[\\]-~]|\\\\[ -~])*")$`);
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;
const USUAL_URI = /^https?:\/\/[\w.~\/-]*$/;
const PCHAR = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2})";
const URI = new RegExp(
`^[a-z][a-z\\d+.-]*:(?://(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})*@)?` +
`(?:\\[([^\\]]*)\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)(?::\\d*)?(?:/${PCHAR}*)*` +
`|/(?:${PCHAR}+(?:/${PCHAR}*)*)?|${PCHAR}+(?:/${PCHAR}*)*)?` +
`(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?$`,
'i',
);
const FUTURE_HOST = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;
function isDate(v) {
const parts = DATE.exec(v);
if (!parts) return false;
const [year, month, day] = [+parts[1], +parts[2], +parts[3]];
const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
return (
month > 0 && month < 13 && day > 0 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
);
}
function isDateTime(v) {
if (!isDate(v.slice(0, 10)) || (v[10] !== 'T' && v[10] !== 't')) return false;
const parts = TIME.exec(v.slice(11));
if (!parts) return false;
const [hour, minute, second] = [+parts[1], +parts[2], +parts[3]];
const [east, west] = [+(parts[5] || 0), +(parts[6] || 0)];
if (hour > 23 || minute > 59 || second > 60 || east > 23 || west > 59) return false;
const offset = (parts[4] === '-' ? -1 : 1) * (east * 60 + west);
return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}
function isUuid(v) {
return UUID.test(v);
}
function isIpv6(v) {
const halves = v.split('::');
if (halves.length > 2) return false;
let count = 0;
for (let h = 0; h < halves.length; h++) {
const groups = halves[h] === '' ? [] : halves[h].split(':');
if (halves.length === 1 && !groups.length) return false;
for (let i = 0; i < groups.length; i++) {
if (GROUP.test(groups[i])) count++;
else if (h === halves.length - 1 && i === groups.length - 1 && IPV4.test(groups[i])) count += 2;
else return false;
}
}
return halves.length === 1 ? count === 8 : count < 8;
}
function isEmail(v) {
const cut = v.lastIndexOf('@');
const local = v.slice(0, cut);
const domain = v.slice(cut + 1);
if (cut < 1 || local.length > 64 || !LOCAL.test(local)) return false;
if (domain[0] === '[') {
if (domain[domain.length - 1] !== ']') return false;
const address = domain.slice(1, -1);
return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : IPV4.test(address);
}
return domain.length < 254 && domain.split('.').every((label) => LABEL.test(label));
}
function isUri(v) {
if (USUAL_URI.test(v)) return true;
const parts = URI.exec(v);
return !!parts && (parts[1] === undefined || isIpv6(parts[1]) || FUTURE_HOST.test(parts[1]));
}
return { isDate, isDateTime, isUuid, isEmail, isUri };
})();
const m12 = (() => {
const { fail, kind, names, start } = m2;
const EPSILON = 4 * 2 ** -52;
const BOUNDS = {
minimum: 'at least ',
exclusiveMinimum: 'more than ',
maximum: 'at most ',
exclusiveMaximum: 'less than ',
};
function bound(r, d, k, rule, limit) {
return fail(r, d, k, rule, 'must be ' + BOUNDS[rule] + limit);
}
function min(v, limit, r, d, k) {
return v >= limit ? 1 : bound(r, d, k, 'minimum', limit);
}
function above(v, limit, r, d, k) {
return v > limit ? 1 : bound(r, d, k, 'exclusiveMinimum', limit);
}
function max(v, limit, r, d, k) {
return v <= limit ? 1 : bound(r, d, k, 'maximum', limit);
}
function below(v, limit, r, d, k) {
return v < limit ? 1 : bound(r, d, k, 'exclusiveMaximum', limit);
}
function multiple(v, divisor, r, d, k) {
const q = v / divisor;
if (q - q === 0 && Math.abs(q - Math.round(q)) <= EPSILON * Math.abs(q)) return 1;
return fail(r, d, k, 'multipleOf', 'must be a multiple of ' + divisor);
}
function points(v) {
let n = 0;
for (const _ of v) n++;
return n;
}
function shortest(v, limit, r, d, k) {
if (v.length >= limit && (v.length >= 2 * limit - 1 || points(v) >= limit)) return 1;
return fail(r, d, k, 'minLength', 'must have ' + limit + ' or more characters');
}
function longest(v, limit, r, d, k) {
if (v.length <= limit || (v.length <= 2 * limit && points(v) <= limit)) return 1;
return fail(r, d, k, 'maxLength', 'must have ' + limit + ' or fewer characters');
}
function fits(v) {
return v.length <= 10000 || (v.length <= 20000 && points(v) <= 10000);
}
function pattern(v, regex, r, d, k, message) {
return fits(v) && regex.test(v) ? 1 : fail(r, d, k, 'pattern', message || 'must match ' + regex.source);
}
function format(v, test, name, r, d, k) {
return fits(v) && test(v) ? 1 : fail(r, d, k, 'format', 'must have the format ' + name);
}
function among(v, values, r, d, k, message) {
if (values.includes(v)) return 1;
return fail(r, d, k, 'enum', message || 'must be one of ' + JSON.stringify(values));
}
function exactly(v, value, r, d, k, message) {
return v === value ? 1 : fail(r, d, k, 'const', message || 'must be ' + JSON.stringify(value));
}
function equal(v, values, rule, r, d, k, message) {
const text = canonical(v);
return values.some((value) => canonical(value) === text) ? 1 : fail(r, d, k, rule, message);
}
function canonical(v) {
if (Array.isArray(v)) return '[' + v.map(canonical).join() + ']';
if (typeof v !== 'object' || v === null) return JSON.stringify(v);
return '{' + names(v).map((name) => JSON.stringify(name) + ':' + canonical(v[name])) + '}';
}
function unique(v, r, d, k) {
if (new Set(v.map(canonical)).size === v.length) return 1;
return fail(r, d, k, 'uniqueItems', 'must not repeat items');
}
function minItems(v, limit, r, d, k) {
return v.length >= limit ? 1 : fail(r, d, k, 'minItems', 'must have ' + limit + ' or more items');
}
function maxItems(v, limit, r, d, k) {
return v.length <= limit ? 1 : fail(r, d, k, 'maxItems', 'must have ' + limit + ' or fewer items');
}
function minMembers(v, limit, r, d, k) {
return names(v).length >= limit ? 1 : fail(r, d, k, 'minProperties', 'must have ' + limit + ' or more properties');
}
function maxMembers(v, limit, r, d, k) {
return names(v).length <= limit ? 1 : fail(r, d, k, 'maxProperties', 'must have ' + limit + ' or fewer properties');
}
function passes(check, v) {
const r = start();
check(v, r, 0, 0);
return !r.bad;
}
function contains(v, check, r, d, k) {
return v.some((member) => passes(check, member)) ? 1 : fail(r, d, k, 'contains', 'must contain a matching item');
}
function nameCheck(v, check, r, d, k) {
if (names(v).every((name) => passes(check, name))) return 1;
return fail(r, d, k, 'propertyNames', 'must not have such property names');
}
function together(v, first, needed, r, d, k, message) {
return !first || needed ? 1 : fail(r, d, k, 'dependencies', message);
}
function anyOf(v, checks, r, d, k) {
if (checks.some((check) => passes(check, v))) return 1;
return fail(r, d, k, 'anyOf', 'must match at least one alternative');
}
function oneOf(v, checks, r, d, k) {
if (checks.filter((check) => passes(check, v)).length === 1) return 1;
return fail(r, d, k, 'oneOf', 'must match exactly one alternative');
}
function not(v, check, r, d, k) {
return passes(check, v) ? fail(r, d, k, 'not', 'must not match what is excluded') : 1;
}
function is(v, mask) {
return kind(v) & mask;
}
return { min, above, max, below, multiple, points, shortest, longest, fits, pattern, format, among, exactly, equal, canonical, unique, minItems, maxItems, minMembers, maxMembers, passes, contains, nameCheck, together, anyOf, oneOf, not, is };
})();
const m13 = (() => {
const { boolean, close, integer, object, string, wf } = m2;
const { isDateTime, isEmail } = m11;
const { format, longest, min, pattern } = m12;
const $pattern1 = /^[A-Z]{2}$/u;
const $names2 = ['city', 'postalCode', 'country'];
const $names3 = ['email', 'firstName', 'lastName', 'phone', 'address', 'createdAt', 'customerGroup', 'newsletter', 'orderCount'];
function $payload_address(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.city) === 'string' && wf(x) ? n++ : string(x, r, inner, '?city');
typeof (x = o.postalCode) === 'string' && wf(x) ? n++ : string(x, r, inner, '?postalCode');
typeof (x = o.country) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : string(x, r, inner, '?country') && pattern(x, $pattern1, r, inner, '?country');
return close(o, r, inner, mark, n, $names2);
}
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.email) === 'string' && x.length <= 10000 && isEmail(x) ? n++ : string(x, r, inner, '?email') && format(x, isEmail, 'email', r, inner, '?email');
typeof (x = o.firstName) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?firstName') && longest(x, 255, r, inner, '?firstName');
typeof (x = o.lastName) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?lastName') && longest(x, 255, r, inner, '?lastName');
typeof (x = o.phone) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?phone') && longest(x, 64, r, inner, '?phone');
n += $payload_address(o.address, r, inner, '?address');
typeof (x = o.createdAt) === 'string' && x.length <= 10000 && isDateTime(x) ? n++ : string(x, r, inner, '?createdAt') && format(x, isDateTime, 'date-time', r, inner, '?createdAt');
typeof (x = o.customerGroup) === 'string' && wf(x) ? n++ : string(x, r, inner, '?customerGroup');
typeof (x = o.newsletter) === 'boolean' ? n++ : boolean(x, r, inner, '?newsletter');
Number.isSafeInteger((x = o.orderCount)) && x >= 0 ? n++ : integer(x, r, inner, '?orderCount') && min(x, 0, r, inner, '?orderCount');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m14 = (() => {
const { gate } = m10;
const { check } = m13;
const token = {
type: 'identify',
name: '',
gates: [
[
['email', 0, ['marketing']],
['firstName', 0, ['marketing']],
['lastName', 0, ['marketing']],
['phone', 0, ['marketing']],
['address', 0, ['marketing']],
],
],
gate,
check,
};
return { identify: token };
})();
const m15 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m16 = (() => {
const { check } = m15;
const token = {
type: 'page',
name: 'Home',
check,
};
return { homePage: token };
})();
const m17 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'category_id', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.category_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '/category_id');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m18 = (() => {
const { check } = m17;
const token = {
type: 'page',
name: 'Category',
category: 'Catalog',
check,
};
return { categoryPage: token };
})();
const m19 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'product_id', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.product_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '/product_id');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m20 = (() => {
const { check } = m19;
const token = {
type: 'page',
name: 'Product',
category: 'Catalog',
check,
};
return { productPage: token };
})();
const m21 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m22 = (() => {
const { check } = m21;
const token = {
type: 'page',
name: 'Search Results',
category: 'Catalog',
check,
};
return { searchResultsPage: token };
})();
const m23 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m24 = (() => {
const { check } = m23;
const token = {
type: 'page',
name: 'Cart',
category: 'Checkout',
check,
};
return { cartPage: token };
})();
const m25 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m26 = (() => {
const { check } = m25;
const token = {
type: 'page',
name: 'Checkout',
category: 'Checkout',
check,
};
return { checkoutPage: token };
})();
const m27 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m28 = (() => {
const { check } = m27;
const token = {
type: 'page',
name: 'Order Confirmation',
category: 'Checkout',
check,
};
return { orderConfirmationPage: token };
})();
const m29 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m30 = (() => {
const { check } = m29;
const token = {
type: 'page',
name: 'Account',
category: 'Account',
check,
};
return { accountPage: token };
})();
const m31 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['path', 'url', 'title', 'referrer', 'search', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.path) === 'string' && wf(x) ? n++ : string(x, r, inner, '?path');
typeof (x = o.url) === 'string' && wf(x) ? n++ : string(x, r, inner, '?url');
typeof (x = o.title) === 'string' && wf(x) ? n++ : string(x, r, inner, '?title');
typeof (x = o.referrer) === 'string' && wf(x) ? n++ : string(x, r, inner, '?referrer');
typeof (x = o.search) === 'string' && wf(x) ? n++ : string(x, r, inner, '?search');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m32 = (() => {
const { check } = m31;
const token = {
type: 'page',
name: 'Content',
check,
};
return { contentPage: token };
})();
const m33 = (() => {
const token = {
type: 'alias',
name: '',
};
return { alias: token };
})();
const m34 = (() => {
const { close, integer, json, object, string, wf } = m2;
const { among, longest, min, shortest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['query', 'results', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.query) === 'string' && wf(x) && x.length >= 1 && x.length <= 128 ? n++ : string(x, r, inner, '/query') && shortest(x, 1, r, inner, '/query') && longest(x, 128, r, inner, '/query');
Number.isSafeInteger((x = o.results)) && x >= 0 ? n++ : integer(x, r, inner, '?results') && min(x, 0, r, inner, '?results');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m35 = (() => {
const { check } = m34;
const token = {
type: 'track',
name: 'Products Searched',
check,
};
return { productsSearched: token };
})();
const m36 = (() => {
const { number } = m2;
const { min } = m12;
function $value(v, r, d, k) {
return number(v, r, d, k) && min(v, 0, r, d, k);
}
return { checkMoney: $value };
})();
const m37 = (() => {
const { integer } = m2;
const { min } = m12;
function $value(v, r, d, k) {
return integer(v, r, d, k) && min(v, 1, r, d, k);
}
return { checkPosition: $value };
})();
const m38 = (() => {
const { close, object, string, wf } = m2;
const { isUri } = m11;
const { format, shortest } = m12;
const { checkMoney } = m36;
const { checkPosition } = m37;
const $names1 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'position'];
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
Number.isSafeInteger((x = o.position)) && x >= 1 ? n++ : checkPosition(x, r, inner, '/position');
return close(o, r, inner, mark, n, $names1);
}
return { checkListedProduct: $value };
})();
const m39 = (() => {
const { array, close, each, json, object, string, wf } = m2;
const { among, longest, maxItems, shortest } = m12;
const { checkListedProduct } = m38;
const $values1 = ['de', 'us'];
const $names2 = ['list_id', 'category', 'products', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.list_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/list_id') && shortest(x, 1, r, inner, '/list_id');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
n += array((x = o.products), r, inner, '/products') && maxItems(x, 100, r, inner, '/products') && each(x, 0, checkListedProduct, r, inner, '/products');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m40 = (() => {
const { check } = m39;
const token = {
type: 'track',
name: 'Product List Viewed',
check,
};
return { productListViewed: token };
})();
const m41 = (() => {
const { close, object, string, wf } = m2;
const $names1 = ['type', 'value'];
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.type) === 'string' && wf(x) ? n++ : string(x, r, inner, '/type');
typeof (x = o.value) === 'string' && wf(x) ? n++ : string(x, r, inner, '/value');
return close(o, r, inner, mark, n, $names1);
}
return { checkFilter: $value };
})();
const m42 = (() => {
const { close, object, string, wf } = m2;
const { among } = m12;
const $values1 = ['asc', 'desc'];
const $names2 = ['type', 'value'];
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.type) === 'string' && wf(x) ? n++ : string(x, r, inner, '/type');
$values1.includes((x = o.value)) ? n++ : string(x, r, inner, '/value') && among(x, $values1, r, inner, '/value');
return close(o, r, inner, mark, n, $names2);
}
return { checkSort: $value };
})();
const m43 = (() => {
const { array, close, each, json, list, object, string, wf } = m2;
const { among, longest, maxItems, shortest } = m12;
const { checkFilter } = m41;
const { checkListedProduct } = m38;
const { checkSort } = m42;
const $values1 = ['de', 'us'];
const $names2 = ['list_id', 'category', 'filters', 'sorts', 'products', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.list_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/list_id') && shortest(x, 1, r, inner, '/list_id');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
n += list(o.filters, r, inner, '?filters', checkFilter);
n += list(o.sorts, r, inner, '?sorts', checkSort);
n += array((x = o.products), r, inner, '/products') && maxItems(x, 100, r, inner, '/products') && each(x, 0, checkListedProduct, r, inner, '/products');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m44 = (() => {
const { check } = m43;
const token = {
type: 'track',
name: 'Product List Filtered',
check,
};
return { productListFiltered: token };
})();
const m45 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest, shortest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['promotion_id', 'name', 'creative', 'position', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.promotion_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/promotion_id') && shortest(x, 1, r, inner, '/promotion_id');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.creative) === 'string' && wf(x) ? n++ : string(x, r, inner, '?creative');
typeof (x = o.position) === 'string' && wf(x) ? n++ : string(x, r, inner, '?position');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m46 = (() => {
const { check } = m45;
const token = {
type: 'track',
name: 'Promotion Viewed',
check,
};
return { promotionViewed: token };
})();
const m47 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest, shortest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['promotion_id', 'name', 'creative', 'position', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.promotion_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/promotion_id') && shortest(x, 1, r, inner, '/promotion_id');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.creative) === 'string' && wf(x) ? n++ : string(x, r, inner, '?creative');
typeof (x = o.position) === 'string' && wf(x) ? n++ : string(x, r, inner, '?position');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m48 = (() => {
const { check } = m47;
const token = {
type: 'track',
name: 'Promotion Clicked',
check,
};
return { promotionClicked: token };
})();
const m49 = (() => {
const { close, json, object, string, wf } = m2;
const { isUri } = m11;
const { among, format, longest, shortest } = m12;
const { checkMoney } = m36;
const { checkPosition } = m37;
const $values1 = ['de', 'us'];
const $names2 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'position', 'list_id', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
Number.isSafeInteger((x = o.position)) && x >= 1 ? n++ : checkPosition(x, r, inner, '/position');
typeof (x = o.list_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?list_id');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m50 = (() => {
const { check } = m49;
const token = {
type: 'track',
name: 'Product Clicked',
check,
};
return { productClicked: token };
})();
const m51 = (() => {
const { string } = m2;
const { pattern } = m12;
const $pattern1 = /^[A-Z]{3}$/u;
function $value(v, r, d, k) {
return string(v, r, d, k) && pattern(v, $pattern1, r, d, k);
}
return { checkCurrency: $value };
})();
const m52 = (() => {
const { close, json, object, string, wf } = m2;
const { isUri } = m11;
const { among, format, longest, shortest } = m12;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['in stock', 'backorder', 'sold out'];
const $values3 = ['de', 'us'];
const $names4 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'currency', 'value', 'availability', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
$values2.includes((x = o.availability)) ? n++ : string(x, r, inner, '?availability') && among(x, $values2, r, inner, '?availability');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values3.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values3, r, inner, '?market');
return close(o, r, inner, mark, n, $names4);
}
return { check: $payload };
})();
const m53 = (() => {
const { check } = m52;
const token = {
type: 'track',
name: 'Product Viewed',
check,
};
return { productViewed: token };
})();
const m54 = (() => {
const { close, json, object, string, wf } = m2;
const { isEmail, isUri } = m11;
const { among, format, longest, shortest } = m12;
const { checkMoney } = m36;
const $values1 = ['email', 'facebook', 'pinterest', 'whatsapp', 'link'];
const $values2 = ['de', 'us'];
const $names3 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'share_via', 'share_message', 'recipient', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
$values1.includes((x = o.share_via)) ? n++ : json(x, r, inner, '/share_via') && among(x, $values1, r, inner, '/share_via');
typeof (x = o.share_message) === 'string' && wf(x) && x.length <= 500 ? n++ : string(x, r, inner, '?share_message') && longest(x, 500, r, inner, '?share_message');
typeof (x = o.recipient) === 'string' && x.length <= 10000 && isEmail(x) ? n++ : string(x, r, inner, '?recipient') && format(x, isEmail, 'email', r, inner, '?recipient');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m55 = (() => {
const { gate } = m10;
const { check } = m54;
const token = {
type: 'track',
name: 'Product Shared',
gates: [
[
['share_message', 0, ['marketing']],
['recipient', 0, ['marketing']],
],
],
gate,
check,
};
return { productShared: token };
})();
const m56 = (() => {
const { number } = m2;
const { above } = m12;
function $value(v, r, d, k) {
return number(v, r, d, k) && above(v, 0, r, d, k);
}
return { checkQuantity: $value };
})();
const m57 = (() => {
const { close, json, object, string, wf } = m2;
const { isUri } = m11;
const { among, format, longest, shortest } = m12;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const { checkQuantity } = m56;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'quantity', 'coupon', 'cart_id', 'currency', 'value', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
typeof (x = o.quantity) === 'number' && x - x === 0 && x > 0 ? n++ : checkQuantity(x, r, inner, '/quantity');
typeof (x = o.coupon) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m58 = (() => {
const { check } = m57;
const token = {
type: 'track',
name: 'Product Added',
check,
};
return { productAdded: token };
})();
const m59 = (() => {
const { close, json, object, string, wf } = m2;
const { isUri } = m11;
const { among, format, longest, shortest } = m12;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const { checkQuantity } = m56;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'quantity', 'coupon', 'cart_id', 'currency', 'value', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
typeof (x = o.quantity) === 'number' && x - x === 0 && x > 0 ? n++ : checkQuantity(x, r, inner, '/quantity');
typeof (x = o.coupon) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m60 = (() => {
const { check } = m59;
const token = {
type: 'track',
name: 'Product Removed',
check,
};
return { productRemoved: token };
})();
const m61 = (() => {
const { close, object, string, wf } = m2;
const { isUri } = m11;
const { format, shortest } = m12;
const { checkMoney } = m36;
const { checkQuantity } = m56;
const $names1 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'quantity', 'coupon'];
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
typeof (x = o.quantity) === 'number' && x - x === 0 && x > 0 ? n++ : checkQuantity(x, r, inner, '/quantity');
typeof (x = o.coupon) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon');
return close(o, r, inner, mark, n, $names1);
}
return { checkCartLine: $value };
})();
const m62 = (() => {
const { close, json, list, object, string, wf } = m2;
const { among, longest } = m12;
const { checkCartLine } = m61;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['cart_id', 'currency', 'value', 'products', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?value');
n += list(o.products, r, inner, '/products', checkCartLine);
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m63 = (() => {
const { check } = m62;
const token = {
type: 'track',
name: 'Cart Viewed',
check,
};
return { cartViewed: token };
})();
const m64 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['de', 'us'];
const $names2 = ['coupon_id', 'cart_id', 'order_id', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '/coupon_id') && longest(x, 255, r, inner, '/coupon_id');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m65 = (() => {
const { check } = m64;
const token = {
type: 'track',
name: 'Coupon Entered',
check,
};
return { couponEntered: token };
})();
const m66 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const { checkMoney } = m36;
const $values1 = ['de', 'us'];
const $names2 = ['coupon_id', 'cart_id', 'order_id', 'coupon_name', 'discount', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '/coupon_id') && longest(x, 255, r, inner, '/coupon_id');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
typeof (x = o.coupon_name) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon_name');
typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m67 = (() => {
const { check } = m66;
const token = {
type: 'track',
name: 'Coupon Applied',
check,
};
return { couponApplied: token };
})();
const m68 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const $values1 = ['invalid', 'expired', 'empty cart', 'error'];
const $values2 = ['de', 'us'];
const $names3 = ['coupon_id', 'cart_id', 'order_id', 'coupon_name', 'reason', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '/coupon_id') && longest(x, 255, r, inner, '/coupon_id');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
typeof (x = o.coupon_name) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon_name');
$values1.includes((x = o.reason)) ? n++ : json(x, r, inner, '/reason') && among(x, $values1, r, inner, '/reason');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m69 = (() => {
const { check } = m68;
const token = {
type: 'track',
name: 'Coupon Denied',
check,
};
return { couponDenied: token };
})();
const m70 = (() => {
const { close, json, object, string, wf } = m2;
const { among, longest } = m12;
const { checkMoney } = m36;
const $values1 = ['de', 'us'];
const $names2 = ['coupon_id', 'cart_id', 'order_id', 'coupon_name', 'discount', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.coupon_id) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '/coupon_id') && longest(x, 255, r, inner, '/coupon_id');
typeof (x = o.cart_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?cart_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
typeof (x = o.coupon_name) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon_name');
typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m71 = (() => {
const { check } = m70;
const token = {
type: 'track',
name: 'Coupon Removed',
check,
};
return { couponRemoved: token };
})();
const m72 = (() => {
const { array, close, each, json, object, string, wf } = m2;
const { among, longest, minItems } = m12;
const { checkCartLine } = m61;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['checkout_id', 'order_id', 'affiliation', 'value', 'revenue', 'shipping', 'tax', 'discount', 'coupon', 'currency', 'products', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.checkout_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?checkout_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
typeof (x = o.affiliation) === 'string' && wf(x) ? n++ : string(x, r, inner, '?affiliation');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/value');
typeof (x = o.revenue) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?revenue');
typeof (x = o.shipping) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?shipping');
typeof (x = o.tax) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?tax');
typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
typeof (x = o.coupon) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
n += array((x = o.products), r, inner, '/products') && minItems(x, 1, r, inner, '/products') && each(x, 0, checkCartLine, r, inner, '/products');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m73 = (() => {
const { check } = m72;
const token = {
type: 'track',
name: 'Checkout Started',
check,
};
return { checkoutStarted: token };
})();
const m74 = (() => {
const { string } = m2;
const { longest } = m12;
function $value(v, r, d, k) {
return string(v, r, d, k) && longest(v, 64, r, d, k);
}
return { checkPaymentMethod: $value };
})();
const m75 = (() => {
const { string } = m2;
const { longest } = m12;
function $value(v, r, d, k) {
return string(v, r, d, k) && longest(v, 120, r, d, k);
}
return { checkShippingMethod: $value };
})();
const m76 = (() => {
const { close, integer, json, object, string, wf } = m2;
const { among, longest, max, min, shortest } = m12;
const { checkPaymentMethod } = m74;
const { checkShippingMethod } = m75;
const $values1 = ['de', 'us'];
const $names2 = ['checkout_id', 'step', 'shipping_method', 'payment_method', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/checkout_id') && shortest(x, 1, r, inner, '/checkout_id');
Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3 ? n++ : integer(x, r, inner, '/step') && min(x, 1, r, inner, '/step') && max(x, 3, r, inner, '/step');
typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '?payment_method');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m77 = (() => {
const { check } = m76;
const token = {
type: 'track',
name: 'Checkout Step Viewed',
check,
};
return { checkoutStepViewed: token };
})();
const m78 = (() => {
const { close, integer, json, object, string, wf } = m2;
const { among, longest, max, min, shortest } = m12;
const { checkPaymentMethod } = m74;
const { checkShippingMethod } = m75;
const $values1 = ['de', 'us'];
const $names2 = ['checkout_id', 'step', 'shipping_method', 'payment_method', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/checkout_id') && shortest(x, 1, r, inner, '/checkout_id');
Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3 ? n++ : integer(x, r, inner, '/step') && min(x, 1, r, inner, '/step') && max(x, 3, r, inner, '/step');
typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '?payment_method');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values1.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values1, r, inner, '?market');
return close(o, r, inner, mark, n, $names2);
}
return { check: $payload };
})();
const m79 = (() => {
const { check } = m78;
const token = {
type: 'track',
name: 'Checkout Step Completed',
check,
};
return { checkoutStepCompleted: token };
})();
const m80 = (() => {
const { array, close, each, integer, json, object, string, wf } = m2;
const { among, longest, max, min, minItems, shortest } = m12;
const { checkCartLine } = m61;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const { checkPaymentMethod } = m74;
const { checkShippingMethod } = m75;
const $pattern1 = /^[A-Z]{3}$/u;
const $values2 = ['de', 'us'];
const $names3 = ['checkout_id', 'order_id', 'step', 'shipping_method', 'payment_method', 'value', 'currency', 'products', 'store_view', 'market'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.checkout_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/checkout_id') && shortest(x, 1, r, inner, '/checkout_id');
typeof (x = o.order_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?order_id');
Number.isSafeInteger((x = o.step)) && x >= 1 && x <= 3 ? n++ : integer(x, r, inner, '?step') && min(x, 1, r, inner, '?step') && max(x, 3, r, inner, '?step');
typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '/payment_method');
typeof (x = o.value) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/value');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
n += array((x = o.products), r, inner, '/products') && minItems(x, 1, r, inner, '/products') && each(x, 0, checkCartLine, r, inner, '/products');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values2.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values2, r, inner, '?market');
return close(o, r, inner, mark, n, $names3);
}
return { check: $payload };
})();
const m81 = (() => {
const { check } = m80;
const token = {
type: 'track',
name: 'Payment Info Entered',
check,
};
return { paymentInfoEntered: token };
})();
const m82 = (() => {
const { json, leave, object, rest, string, wf } = m2;
const { isEmail } = m11;
const { format, longest } = m12;
const $names1 = ['email', 'phone'];
function $value_part1(v, r, d, k) {
return json(v, r, d, k);
}
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let x;
typeof (x = o.email) === 'string' && x.length <= 10000 && isEmail(x) ? 1 : string(x, r, inner, '?email') && format(x, isEmail, 'email', r, inner, '?email');
typeof (x = o.phone) === 'string' && wf(x) && x.length <= 64 ? 1 : string(x, r, inner, '?phone') && longest(x, 64, r, inner, '?phone');
rest(o, $names1, [], $value_part1, r, inner);
return leave(r, mark);
}
return { checkContact: $value };
})();
const m83 = (() => {
const { close, object, string, wf } = m2;
const { isUri } = m11;
const { format, shortest } = m12;
const { checkMoney } = m36;
const { checkQuantity } = m56;
const $names1 = ['product_id', 'sku', 'name', 'price', 'category', 'brand', 'variant', 'url', 'image_url', 'quantity', 'coupon', 'discount'];
function $value(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.product_id) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/product_id') && shortest(x, 1, r, inner, '/product_id');
typeof (x = o.sku) === 'string' && wf(x) && x.length >= 1 ? n++ : string(x, r, inner, '/sku') && shortest(x, 1, r, inner, '/sku');
typeof (x = o.name) === 'string' && wf(x) ? n++ : string(x, r, inner, '/name');
typeof (x = o.price) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/price');
typeof (x = o.category) === 'string' && wf(x) ? n++ : string(x, r, inner, '?category');
typeof (x = o.brand) === 'string' && wf(x) ? n++ : string(x, r, inner, '?brand');
typeof (x = o.variant) === 'string' && wf(x) ? n++ : string(x, r, inner, '?variant');
typeof (x = o.url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?url') && format(x, isUri, 'uri', r, inner, '?url');
typeof (x = o.image_url) === 'string' && x.length <= 10000 && isUri(x) ? n++ : string(x, r, inner, '?image_url') && format(x, isUri, 'uri', r, inner, '?image_url');
typeof (x = o.quantity) === 'number' && x - x === 0 && x > 0 ? n++ : checkQuantity(x, r, inner, '/quantity');
typeof (x = o.coupon) === 'string' && wf(x) ? n++ : string(x, r, inner, '?coupon');
typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
return close(o, r, inner, mark, n, $names1);
}
return { checkOrderLine: $value };
})();
const m84 = (() => {
const { string } = m2;
const { pattern } = m12;
const $pattern1 = /^[0-9a-f]{64}$/u;
function $value(v, r, d, k) {
return string(v, r, d, k) && pattern(v, $pattern1, r, d, k);
}
return { checkSha256: $value };
})();
const m85 = (() => {
const { array, close, each, json, leave, object, rest, string, wf } = m2;
const { among, longest, minItems, shortest } = m12;
const { checkContact } = m82;
const { checkCurrency } = m51;
const { checkMoney } = m36;
const { checkOrderLine } = m83;
const { checkPaymentMethod } = m74;
const { checkSha256 } = m84;
const { checkShippingMethod } = m75;
const $pattern1 = /^[A-Z]{3}$/u;
const $pattern2 = /^[0-9a-f]{64}$/u;
const $values3 = ['de', 'us'];
const $names4 = ['order_id', 'order_uid', 'checkout_id', 'affiliation', 'subtotal', 'total', 'revenue', 'shipping', 'tax', 'discount', 'coupon', 'currency', 'products', 'payment_method', 'shipping_method', 'email_sha256', 'phone_sha256', 'fbc', 'fbp', 'store_view', 'market'];
const $names5 = ['traits'];
function $payload(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
let n = 0;
let x;
typeof (x = o.order_id) === 'string' && wf(x) && x.length >= 1 && x.length <= 32 ? n++ : string(x, r, inner, '/order_id') && shortest(x, 1, r, inner, '/order_id') && longest(x, 32, r, inner, '/order_id');
typeof (x = o.order_uid) === 'string' && wf(x) && x.length >= 1 && x.length <= 40 ? n++ : string(x, r, inner, '/order_uid') && shortest(x, 1, r, inner, '/order_uid') && longest(x, 40, r, inner, '/order_uid');
typeof (x = o.checkout_id) === 'string' && wf(x) ? n++ : string(x, r, inner, '?checkout_id');
typeof (x = o.affiliation) === 'string' && wf(x) ? n++ : string(x, r, inner, '?affiliation');
typeof (x = o.subtotal) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?subtotal');
typeof (x = o.total) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/total');
typeof (x = o.revenue) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '/revenue');
typeof (x = o.shipping) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?shipping');
typeof (x = o.tax) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?tax');
typeof (x = o.discount) === 'number' && x - x === 0 && x >= 0 ? n++ : checkMoney(x, r, inner, '?discount');
typeof (x = o.coupon) === 'string' && wf(x) && x.length <= 255 ? n++ : string(x, r, inner, '?coupon') && longest(x, 255, r, inner, '?coupon');
typeof (x = o.currency) === 'string' && wf(x) && x.length <= 10000 && $pattern1.test(x) ? n++ : checkCurrency(x, r, inner, '/currency');
n += array((x = o.products), r, inner, '/products') && minItems(x, 1, r, inner, '/products') && each(x, 0, checkOrderLine, r, inner, '/products');
typeof (x = o.payment_method) === 'string' && wf(x) && x.length <= 64 ? n++ : checkPaymentMethod(x, r, inner, '?payment_method');
typeof (x = o.shipping_method) === 'string' && wf(x) && x.length <= 120 ? n++ : checkShippingMethod(x, r, inner, '?shipping_method');
typeof (x = o.email_sha256) === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x) ? n++ : checkSha256(x, r, inner, '?email_sha256');
typeof (x = o.phone_sha256) === 'string' && wf(x) && x.length <= 10000 && $pattern2.test(x) ? n++ : checkSha256(x, r, inner, '?phone_sha256');
typeof (x = o.fbc) === 'string' && wf(x) ? n++ : string(x, r, inner, '?fbc');
typeof (x = o.fbp) === 'string' && wf(x) ? n++ : string(x, r, inner, '?fbp');
typeof (x = o.store_view) === 'string' && wf(x) && x.length <= 64 ? n++ : string(x, r, inner, '?store_view') && longest(x, 64, r, inner, '?store_view');
$values3.includes((x = o.market)) ? n++ : json(x, r, inner, '?market') && among(x, $values3, r, inner, '?market');
return close(o, r, inner, mark, n, $names4);
}
function $context_part1(v, r, d, k) {
return json(v, r, d, k);
}
function $context(o, r, d, k) {
const mark = object(o, r, d, k);
if (mark < 0) return 0;
const inner = d + 1;
checkContact(o.traits, r, inner, '?traits');
rest(o, $names5, [], $context_part1, r, inner);
return leave(r, mark);
}
return { check: $payload, context: $context };
})();
const m86 = (() => {
const { gate } = m10;
const { check, context } = m85;
const token = {
type: 'track',
name: 'Order Completed',
once: ['order_uid'],
gates: [
[
['email_sha256', 0, ['marketing']],
['phone_sha256', 0, ['marketing']],
['fbc', 0, ['marketing']],
['fbp', 0, ['marketing']],
],
],
contextGates: [
[['traits', 1]],
[
['email', 0, ['marketing']],
['phone', 0, ['marketing']],
],
],
gate,
check,
context,
};
return { orderCompleted: token };
})();
globalThis.acmeStoreTracking = Object.assign(globalThis.acmeStoreTracking || {}, {
createTracking: m7.createTracking,
plan: m5.plan,
anonymousId: m8.anonymousId,
identity: m8.identity,
script: m9.script,
calls: {
identify: m14.identify,
homePage: m16.homePage,
categoryPage: m18.categoryPage,
productPage: m20.productPage,
searchResultsPage: m22.searchResultsPage,
cartPage: m24.cartPage,
checkoutPage: m26.checkoutPage,
orderConfirmationPage: m28.orderConfirmationPage,
accountPage: m30.accountPage,
contentPage: m32.contentPage,
alias: m33.alias,
productsSearched: m35.productsSearched,
productListViewed: m40.productListViewed,
productListFiltered: m44.productListFiltered,
promotionViewed: m46.promotionViewed,
promotionClicked: m48.promotionClicked,
productClicked: m50.productClicked,
productViewed: m53.productViewed,
productShared: m55.productShared,
productAdded: m58.productAdded,
productRemoved: m60.productRemoved,
cartViewed: m63.cartViewed,
couponEntered: m65.couponEntered,
couponApplied: m67.couponApplied,
couponDenied: m69.couponDenied,
couponRemoved: m71.couponRemoved,
checkoutStarted: m73.checkoutStarted,
checkoutStepViewed: m77.checkoutStepViewed,
checkoutStepCompleted: m79.checkoutStepCompleted,
paymentInfoEntered: m81.paymentInfoEntered,
orderCompleted: m86.orderCompleted,
},
});
})();

// What consent permits, and what messages say of it, for a small plan (plans/consent.yaml).
import assert from 'node:assert/strict';
import { test } from 'node:test';

const { CONSENT } = process.env;
const { alias, group, identify, page, track } = await import(`${CONSENT}/runtime/calls.js`);
const { levels, told } = await import(`${CONSENT}/runtime/consent.js`);
const { compose } = await import(`${CONSENT}/runtime/message.js`);

test('consent by model, state and signal', () => {
  const level = (model, choice, name, gpc) => levels({ model, gpc, preferences: { [name]: choice } })[name];
  const rows = [];
  for (const model of ['opt-in', 'opt-out']) {
    for (const choice of ['granted', 'denied', 'undecided', 'unknown', undefined]) {
      rows.push([level(model, choice, 'a'), level(model, choice, 'm', true), level(model, choice, 'p', true)]);
    }
  }
  // prettier-ignore
  assert.deepEqual(rows, [
    [2, 0, 2], [0, 0, 0], [1, 0, 1], [0, 0, 0], [0, 0, 0],
    [2, 0, 2], [0, 0, 0], [2, 0, 0], [0, 0, 0], [0, 0, 0],
  ]);
  for (const model of [undefined, 'none of the two']) assert.equal(level(model, 'undecided', 'a'), 1);
  const nothing = levels({ model: 'opt-in', preferences: {} });
  assert.equal(nothing.necessary, 2);
  const decided = (consent, preferences) => compose({ ...track, consent }, { consent: { model: 'opt-in', preferences }, now: 0 }).decision;
  assert.equal(decided(['necessary'], {}), 'send');
  assert.equal(decided(['necessary', 'a category that the plan does not have'], {}), 'drop');
  assert.equal(decided(['a', 'm'], { a: 'granted', m: 'undecided' }), 'hold');
  assert.equal(decided(['a', 'm'], { a: 'denied', m: 'undecided' }), 'drop');
  const consent = { model: 'opt-in', preferences: { a: 'granted', m: 'undecided' } };
  assert.deepEqual(told(levels(consent)), { A: true, m: false, p: false });
  const { message } = compose({ ...track, name: 'X' }, { consent, now: 0 });
  assert.deepEqual(message.integrations, { D: false });
});

test('each type of call has its own ids', () => {
  const identity = { userId: 'u', anonymousId: 'a', groupId: 'g', previousId: 'p' };
  const ids = (kind) => {
    const { message } = compose({ ...kind, name: 'X', consent: ['necessary'] }, { identity, consent: { model: 'opt-in', preferences: {} }, now: 0 });
    return Object.keys(identity).filter((name) => name in message);
  };
  assert.deepEqual(ids(track), ['userId', 'anonymousId']);
  assert.deepEqual(ids(page), ['userId', 'anonymousId']);
  assert.deepEqual(ids(identify), ['userId', 'anonymousId']);
  assert.deepEqual(ids(group), ['userId', 'anonymousId', 'groupId']);
  assert.deepEqual(ids(alias), ['userId', 'previousId']);
});

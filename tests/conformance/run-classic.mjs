// Puts requests, one JSON text a line, to the generated classic script and prints its answers, one a line: what its client tells of a call.
// Arguments: the script's folder.

import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import vm from 'node:vm';
import { decode } from './special.mjs';

const before = new Set(Object.keys(globalThis));
vm.runInThisContext(fs.readFileSync(path.resolve(process.argv[2], 'tracking.js'), 'utf8'));
const [name] = Object.keys(globalThis).filter((key) => !before.has(key));
const { calls, createTracking } = globalThis[name];

const none = () => undefined;
const analytics = { track: none, page: none, identify: none, group: none, alias: none };
// A client whose source of consent has not spoken yet names every category as undecided.
const { preferences: undecided } = createTracking({ analytics, consent: none }).consent();
const preferences = Object.fromEntries(Object.keys(undecided).map((category) => [category, 'granted']));
const tracking = createTracking({ analytics, preferences });
let told;
let fault;
tracking.on('violation', ({ violations }) => (told = violations)).on('drop', ({ error }) => (fault = error));
const tokens = new Map(Object.values(calls).map((token) => [token.type + ' ' + token.name, token]));

function answer(request) {
  const payload = request.special ? decode(request.payload) : request.payload;
  const context = request.special ? decode(request.context) : request.context;
  told = [];
  fault = undefined;
  tracking.send(tokens.get(request.call + ' ' + request.name), payload, { context });
  if (fault) throw fault;
  return told;
}

const out = [];
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  try {
    out.push(JSON.stringify({ answer: answer(JSON.parse(line)) }));
  } catch (error) {
    out.push(JSON.stringify({ thrown: String(error && error.stack) }));
  }
}
process.stdout.write(out.join('\n') + '\n');

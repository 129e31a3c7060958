// Puts requests, one JSON text a line, to the generated JavaScript client and prints its answers, one a line.
// Arguments: the client's folder.

import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { pathToFileURL } from 'node:url';
import { decode } from './special.mjs';

const { validate, build } = await import(pathToFileURL(path.resolve(process.argv[2], 'all.js')));

/** Loads every module; whether anything has set the canary by then. */
async function load() {
  const names = fs.readdirSync(process.argv[2], { recursive: true }).filter((name) => name.endsWith('.js'));
  for (const name of names) await import(pathToFileURL(path.resolve(process.argv[2], name)));
  return { modules: names.length, canary: 'canary' in globalThis };
}

function answer(request) {
  if (request.op === 'load') return load();
  if (request.op === 'build') return build(request.special ? decode(request.request) : request.request);
  const payload = request.special ? decode(request.payload) : request.payload;
  if (!('context' in request)) return validate(request.call, request.name, payload);
  return validate(request.call, request.name, payload, request.special ? decode(request.context) : request.context);
}

const out = [];
for await (const line of readline.createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let result;
  try {
    result = { answer: await answer(JSON.parse(line)) };
  } catch (error) {
    result = { thrown: String(error && error.stack) };
  }
  out.push(JSON.stringify(result));
}
process.stdout.write(out.join('\n') + '\n');

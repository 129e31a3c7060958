// Another PHP, compiled for Node, runs as PHP's command line does: run.mjs <version> [arguments]. Standard input and the files of this machine are handed on.
import { spawn } from 'node:child_process';
import { buffer } from 'node:stream/consumers';
import { loadNodeRuntime, useHostFilesystem } from '@php-wasm/node';
import { FileLockManagerInMemory, PHP } from '@php-wasm/universal';

const [version, ...given] = process.argv.slice(2);
// Read whole, before anything reads parts of it: what a pipe doesn't hold yet would count as its end.
const input = process.stdin.isTTY ? [] : await buffer(process.stdin);
let read = 0;
const stdin = () => (read < input.length ? input[read++] : null);
const emscriptenOptions = { processId: 1, ENV: process.env, stdin };
const php = new PHP(await loadNodeRuntime(version, { fileLockManager: new FileLockManagerInMemory(), emscriptenOptions }));
useHostFilesystem(php);
await php.setSpawnHandler((command, args) => spawn(command, args, { shell: true, stdio: ['pipe', 'pipe', 'pipe'] })); // PHPUnit asks for the terminal
const run = await php.cli(['php', ...given]);
const printed = [
  [run.stdout, process.stdout],
  [run.stderr, process.stderr],
].map(([from, to]) => from.pipeTo(new WritableStream({ write: (bytes) => new Promise((done) => to.write(bytes, done)) })));
const status = await run.exitCode.catch((error) => {
  if (error.name !== 'ExitStatus') console.error(error);
  return error.status ?? 255;
});
await Promise.race([Promise.all(printed), new Promise((done) => setTimeout(done, 500))]);
process.exit(status);

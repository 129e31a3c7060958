// What the browser's functions over values give: vectors on standard input, the folder of the functions as argument.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const vectors = JSON.parse(readFileSync(0, 'utf8'));
const folder = pathToFileURL(`${process.argv[2]}/`);
const found = [];
for (const { name, value, arguments: given = [] } of vectors) {
  const functions = await import(new URL(`${name}.js`, folder));
  found.push(functions[name](value, ...given));
}
console.log(JSON.stringify(found));

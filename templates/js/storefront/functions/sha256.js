// SPDX-License-Identifier: 0BSD

// Browsers' own SHA-256 answers later, and only on pages that came by HTTPS.
const PRIMES = Array.from({ length: 312 }, (_, at) => at).filter(isPrime);
const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const ROUNDS = PRIMES.map((prime) => fraction(Math.cbrt(prime)));
const turned = (word, by) => (word >>> by) | (word << (32 - by));

/** SHA-256 of its UTF-8, in lower-case hex; empty text has none. */
export function sha256(value) {
  const bytes = new TextEncoder().encode(value);
  if (!bytes.length) return null;
  const length = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new DataView(new ArrayBuffer(length));
  bytes.forEach((byte, at) => padded.setUint8(at, byte));
  padded.setUint8(bytes.length, 128);
  padded.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(length - 4, bytes.length * 8);
  const hash = START.slice();
  const words = new Array(64);
  for (let block = 0; block < length; block += 64) {
    for (let i = 0; i < 64; i++) {
      const [before, two] = [words[i - 15], words[i - 2]];
      words[i] =
        i < 16
          ? padded.getUint32(block + i * 4)
          : (words[i - 16] +
              (turned(before, 7) ^ turned(before, 18) ^ (before >>> 3)) +
              words[i - 7] +
              (turned(two, 17) ^ turned(two, 19) ^ (two >>> 10))) |
            0;
    }
    let [a, b, c, d, e, f, g, h] = hash;
    for (let i = 0; i < 64; i++) {
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, h] = [(one + two) | 0, a, b, c, (d + one) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => {
      hash[at] = (hash[at] + word) | 0;
    });
  }
  return hash.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function isPrime(number) {
  for (let divisor = 2; divisor < number; divisor++) if (number % divisor === 0) return false;
  return number > 1;
}

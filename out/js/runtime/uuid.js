// SPDX-License-Identifier: 0BSD
//
// UUIDv5 (RFC 9562): the id that every client derives alike. Synchronous, so that a call is decided when it is made.

/** SHA-1 of bytes, as 20 bytes. */
export function sha1(bytes) {
  const length = bytes.length;
  const words = new Int32Array((((length + 8) >> 6) + 1) << 4);
  for (let i = 0; i < length; i++) words[i >> 2] |= bytes[i] << (24 - (i & 3) * 8);
  words[length >> 2] |= 0x80 << (24 - (length & 3) * 8);
  words[words.length - 1] = length * 8;
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  const w = new Int32Array(80);
  for (let block = 0; block < words.length; block += 16) {
    let [a, b, c, d, e] = hash;
    for (let i = 0; i < 80; i++) {
      const mix = i < 16 ? words[block + i] : w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16];
      w[i] = i < 16 ? mix : (mix << 1) | (mix >>> 31);
      const f =
        i < 20
          ? ((b & c) | (~b & d)) + 0x5a827999
          : i < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : i < 60
              ? ((b & c) | (b & d) | (c & d)) - 0x70e44324
              : (b ^ c ^ d) - 0x359d3e2a;
      const next = (((a << 5) | (a >>> 27)) + f + e + w[i]) | 0;
      e = d;
      d = c;
      c = (b << 30) | (b >>> 2);
      b = a;
      a = next;
    }
    [a, b, c, d, e].forEach((word, i) => (hash[i] = (hash[i] + word) | 0));
  }
  return Array.from({ length: 20 }, (_, i) => (hash[i >> 2] >>> (24 - (i & 3) * 8)) & 255);
}

/** The UUIDv5 of a text under a namespace. */
export function uuid5(namespace, text) {
  const space = namespace.replace(/-/g, '').match(/../g);
  const bytes = sha1([...space.map((pair) => parseInt(pair, 16)), ...new TextEncoder().encode(text)]);
  bytes[6] = (bytes[6] & 15) | 80;
  bytes[8] = (bytes[8] & 63) | 128;
  const hex = bytes.slice(0, 16).map((byte) => (byte + 256).toString(16).slice(1));
  return hex.join('').replace(/(.{8})(....)(....)(....)/, '$1-$2-$3-$4-');
}

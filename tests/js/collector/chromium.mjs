// Chromium for the tests of listen, without a network of its own.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export async function open(options = {}) {
  const executablePath = process.env.CHROMIUM || '/usr/bin/chromium';
  return chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'listen-')), { executablePath, headless: true, args: FLAGS.split(' '), ...options });
}

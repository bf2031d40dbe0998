import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';

/** A connection to the shared Chromium, for one test file: close it in `afterAll`. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

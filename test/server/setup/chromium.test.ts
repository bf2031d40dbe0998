import { afterEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium, findChromium } from '../../../server/setup/chromium.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the browser of the tests', () => {
  it('is the one CHROMIUM names', () => {
    vi.stubEnv('CHROMIUM', process.execPath);
    expect(findChromium()).toBe(process.execPath);
  });

  it('says plainly when CHROMIUM names nothing', async () => {
    vi.stubEnv('CHROMIUM', '/nowhere/chromium');
    await expect(ensureChromium()).rejects.toThrow(
      /CHROMIUM désigne « \/nowhere\/chromium », qui n’existe pas/,
    );
  });
});

import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../server/setup/build.mjs';
import { ensureChromium } from '../../server/setup/chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** address of the Chromium that all end-to-end tests share */
    readonly chromium: string;
  }
}

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/** Builds the pages if needed and starts one Chromium for the whole run; vitest calls the result at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const server = await chromium.launchServer({
    executablePath: await ensureChromium(),
    host: '127.0.0.1',
    args: ARGS,
  });
  project.provide('chromium', server.wsEndpoint());
  return () => server.close();
}

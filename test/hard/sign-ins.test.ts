import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { median } from '../bench/bench.ts';
import { DESK_PC, PASSWORD } from '../support/accounts.ts';
import { startServer, type Server } from '../support/canopee.ts';
import { differentPages, fiftyColleagues, PAGES_OF_A_RUSH, quantile, rush } from '../support/rush.ts'; // prettier-ignore
import { STORY } from '../support/story.ts';
import { publishVersion } from '../support/version.ts';
import { accountsIn } from '../../server/access/accounts.ts';
import { signIn } from '../../server/access/sign-in.ts';
import { layoutOf } from '../../data/directory/layout.ts';
import { openRecords } from '../../server/records/open-records.ts';
import { wordsIn } from '../../server/words/words.ts';

let root: string;
let server: Server;
let logins: readonly string[];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-sign-ins-'));
  await publishVersion(root, 1, STORY);
  logins = await fiftyColleagues(root);
  server = await startServer(root);
});
afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true });
});

it('fifty colleagues who sign in within ten seconds leave pages within a second', async () => {
  const slowest: number[] = [];
  // what else a machine does only makes it slower: the best of three mornings counts, each with pages of its own
  for (let morning = 0; morning < 3 && !(Math.min(...slowest) <= 1_000); morning += 1) {
    const from = morning * PAGES_OF_A_RUSH;
    const paths = differentPages().slice(from, from + PAGES_OF_A_RUSH);
    const { pages, signIns } = await rush(server.address, paths, logins);
    expect(signIns).toHaveLength(50);
    slowest.push(quantile(pages, 0.99));
  }
  expect(Math.min(...slowest)).toBeLessThanOrEqual(1_000);
});

it('a name that is there takes as long to be refused as one that is not', async () => {
  const records = await openRecords(layoutOf(root).records, wordsIn('fr'));
  let now = Date.parse('2026-11-23T08:00:00Z');
  const sealingKey = () => Promise.reject(new Error('nobody has one-time codes'));
  const accounts = accountsIn(records, { now: () => new Date(now), sealingKey, isOpen: () => false });
  const taken = async (login: string, network: string) => {
    const from = { ...DESK_PC, network };
    const start = performance.now();
    expect(await signIn(accounts, { login, password: `${PASSWORD}!`, code: '', from })).toBeNull();
    now += 1_000;
    return performance.now() - start;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  // interleaved, so that whatever else the machine does slows both
  for (let turn = 0; turn < 120; turn += 1) {
    const known = await taken(`collegue${turn % 50}`, `192.0.2.${turn}`);
    const unknown = await taken(`inconnu${turn % 50}`, `198.51.100.${turn}`);
    if (turn >= 10) {
      times.known.push(known);
      times.unknown.push(unknown);
    }
  }
  records.close();
  const [known, unknown] = [median(times.known), median(times.unknown)];
  expect(known).toBeGreaterThan(5);
  expect(Math.abs(known - unknown) / unknown).toBeLessThan(0.1);
}); // prettier-ignore

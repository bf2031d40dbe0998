import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../support/accounts.ts';
import { openFuzzed, type Fuzzed } from '../support/fuzz-requests.ts';
import { VISITORS } from '../support/matrix.ts';
import { LONG, PAYLOADS } from '../support/payloads.ts';

let fuzzed: Fuzzed;
beforeAll(async () => {
  fuzzed = await openFuzzed();
});
afterAll(() => fuzzed.close());

const TEXTS = Object.values({ ...PAYLOADS, ...LONG });

describe('a text in bad faith', () => {
  it.each(Object.entries({ ...PAYLOADS, ...LONG }))(
    'breaks nothing, becomes no markup and leads nowhere, in any place: %s',
    async (_, text) => {
      const wrong: string[] = [];
      for (const slot of fuzzed.slots) wrong.push(...(await fuzzed.fill(slot, text)));
      expect(wrong).toEqual([]);
      expect(await fuzzed.house.signIn('admin')).toMatch(/^canopee=./);
    },
  );

  it.each(Object.entries(VISITORS))('nor from whoever may less: %s', async (name, { visitor }) => {
    const { grants } = visitor;
    const login = grants.length === 0 ? null : name.replaceAll(/[^a-z]/g, '');
    if (login !== null) await person(fuzzed.house.accounts, login, grants);
    const wrong: string[] = [];
    for (const [index, slot] of fuzzed.slots.entries())
      wrong.push(...(await fuzzed.fill(slot, TEXTS[index % TEXTS.length] ?? '', login)));
    expect(wrong).toEqual([]);
  });
});

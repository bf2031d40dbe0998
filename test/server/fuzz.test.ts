import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFuzzed, type Fuzzed } from '../support/fuzz-requests.ts';
import { LONG, markupIn, PAYLOADS } from '../support/payloads.ts';

let fuzzed: Fuzzed;
beforeAll(async () => {
  fuzzed = await openFuzzed();
});
afterAll(() => fuzzed.close());

const TEXTS = Object.values(PAYLOADS);

describe('a text in bad faith', () => {
  it('is found where it became markup, or the proof proves nothing', () => {
    const { markup = '', attribute = '', address = '' } = PAYLOADS;
    const unescaped = `<p>${markup}</p><p title="${attribute}"><a class="x" href="${address}">`;
    expect(markupIn(unescaped)).toHaveLength(5);
    expect(markupIn(`<p>${attribute} ${address} ${markup.replaceAll('<', '&lt;')}</p>`)).toEqual(
      [],
    );
  });

  it('has many places: every parameter, field, header and part of a path', () => {
    const count = (start: string) => fuzzed.slots.filter(({ name }) => name.startsWith(start)).length;
    expect(count('GET /api/v1/')).toBeGreaterThan(80);
    expect(count('POST ')).toBeGreaterThan(150);
    expect(fuzzed.slots.length).toBeGreaterThan(600);
  }); // prettier-ignore

  it('breaks nothing, becomes no markup and leads nowhere, one in every third place', async () => {
    const wrong: string[] = [];
    const third = fuzzed.slots.filter((_, index) => index % 3 === 0);
    for (const [index, slot] of third.entries())
      wrong.push(...(await fuzzed.fill(slot, TEXTS[index % TEXTS.length] ?? '')));
    expect(wrong).toEqual([]);
    expect(await fuzzed.house.signIn('admin')).toMatch(/^canopee=./);
  });

  it('may be long', async () => {
    const wrong: string[] = [];
    const forms = fuzzed.slots.filter(({ name }) => name.startsWith('POST'));
    const everyTenth = forms.filter((_, index) => index % 10 === 0);
    for (const slot of everyTenth)
      for (const text of Object.values(LONG)) wrong.push(...(await fuzzed.fill(slot, text)));
    expect(wrong).toEqual([]);
  });
});

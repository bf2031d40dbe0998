import { describe, expect, it } from 'vitest';

type Module = Readonly<Record<string, unknown>>;

const MODULES = import.meta.glob<Module>('../{ingest,server,web}/words/{fr,en}.ts', {
  eager: true,
});
const INTERFACES = import.meta.glob('../web/words/*.ts');
const OF_PAGES = import.meta.glob<Module>('../web/words/{fr,en}/*.ts', { eager: true });

describe.each(['ingest', 'server', 'web'])('the words of %s', (room) => {
  const fr = shapeOf(MODULES[`../${room}/words/fr.ts`]?.fr);
  // English has those of some pages with it, which are compared as a page's below
  const en = shapeOf(MODULES[`../${room}/words/en.ts`]?.en).filter(
    (at) => !/^(overview|notes)\./.test(at),
  );

  it('say the same things in French and English', () => {
    expect(fr).not.toEqual([]);
    expect(en).toEqual(fr);
  });

  it('leave nothing unsaid', () => {
    expect(fr.filter((entry) => entry.endsWith(': silence'))).toEqual([]);
    expect(en.filter((entry) => entry.endsWith(': silence'))).toEqual([]);
  });
});

describe('the words of a page', () => {
  // each language has its own grammar beside them
  const translated = Object.keys(INTERFACES)
    .map((path) => path.replace('/words/', '/words/en/'))
    .filter((path) => path in OF_PAGES);

  it.each(translated)('%s says what the French ones do', (path) => {
    const fr = shapeOf(OF_PAGES[path.replace('/en/', '/fr/')]);
    expect(fr).not.toEqual([]);
    expect(shapeOf(OF_PAGES[path])).toEqual(fr);
    expect(fr.filter((entry) => entry.endsWith(': silence'))).toEqual([]);
  });
});

describe('the comparison itself', () => {
  it('sees a missing key, a text that should be a sentence, an empty text', () => {
    const whole = shapeOf({ a: 'oui', b: { c: (n: number) => `${n} lignes` } });
    expect(whole).toEqual(['a: text', 'b.c: sentence']);
    expect(shapeOf({ a: 'oui', b: {} })).not.toEqual(whole);
    expect(shapeOf({ a: 'oui', b: { c: 'lignes' } })).not.toEqual(whole);
    expect(shapeOf({ a: ' ', b: { c: (n: number) => `${n}` } })).toEqual([
      'a: silence',
      'b.c: sentence',
    ]);
  });
});

/** Every key with what it holds, sorted. */
function shapeOf(words: unknown, path = ''): string[] {
  if (typeof words === 'string') return [`${path}: ${words.trim() === '' ? 'silence' : 'text'}`];
  if (typeof words === 'function') return [`${path}: sentence`];
  if (typeof words !== 'object' || words === null)
    return words === undefined ? [] : [`${path}: ${typeof words}`];
  return Object.entries(words)
    .flatMap(([key, value]) => shapeOf(value, path === '' ? key : `${path}.${key}`))
    .sort();
}

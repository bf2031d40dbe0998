import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { emptyHouse, make } from './made.ts';
import { sheetsOf } from '../../support/recount/sheets.ts';
import { csvOf, dropped } from './told.ts';

const layout = emptyHouse();
beforeAll(() => make(layout, { scale: 0.05 }));

/** Headings under which persons are named, called or found. */
const PERSONAL = /\bnom\b|prénom|courriel|e-?mail|adresse|téléphone|naissance le|\bip\b/i;

describe('what the drop tells of persons', () => {
  it('has no column for a name, an address or a full date of birth', () => {
    const text = dropped(layout, /^(evenements|inscriptions)-/);
    const headings = [
      ...text.flatMap((name) => csvOf(layout, name).head),
      ...dropped(layout, /^totaux-/).flatMap((name) => headOf(layout, name)),
    ];
    expect(headings.filter((heading) => PERSONAL.test(heading))).toEqual([]);
    expect(headings).toContain('Année de naissance');
  });

  it('has nothing that could be an e-mail or an IP address', () => {
    for (const name of dropped(layout, /./)) {
      const bytes = readFileSync(join(layout.inbox, name));
      const text = /^(totaux|suivi-factures)-/.test(name)
        ? sheetsOf(bytes).flat(2).join('\n')
        : bytes.toString('latin1');
      expect(text, name).not.toMatch(/\S@\S|\b\d{1,3}(\.\d{1,3}){3}\b/);
    }
  });

  it('knows readers by an invented card alone, each by one', () => {
    const rows = dropped(layout, /^inscriptions-.*-2025-/).flatMap(
      (name) => csvOf(layout, name).rows,
    );
    const cards = rows.map(([card = '']) => card);
    expect(cards.filter((card) => !/^C\d{9}$/.test(card))).toEqual([]);
    expect(new Set(cards).size).toBe(new Set(rows.map((row) => row.join(';'))).size);
  });

  it('says only the year of birth', () => {
    for (const name of dropped(layout, /^inscriptions-/)) {
      const { head, rows } = csvOf(layout, name);
      const births = rows.map((row) => row[head.indexOf('Année de naissance')] ?? '');
      expect(
        births.filter((birth) => !/^(19|20)\d\d$/.test(birth)),
        name,
      ).toEqual([]);
    }
  });
});

/** Headings, titles and whatever else stands in the first rows of a file of totals. */
function headOf({ inbox }: Layout, name: string): string[] {
  return sheetsOf(readFileSync(join(inbox, name))).flatMap((rows) => rows.slice(0, 5).flat());
}

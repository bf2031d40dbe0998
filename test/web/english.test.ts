import { afterEach, describe, expect, it } from 'vitest';
import type { Frame } from '../../data/model/frame.ts';
import type { BatchesPage } from '../../data/model/imports/batches-page.ts';
import { drawSvg } from '../../server/draw.ts';
import { timelineSpec } from '../../web/charts/timeline.ts';
import type { PageProps } from '../../web/page-props.ts';
import { renderPage } from '../../web/render.ts';
import { exploreWords } from '../../web/words/explore.ts';
import { change, count, euros, longDay, percent, pointsInWords } from '../../web/words/format.ts';
import { overviewWords } from '../../web/words/overview.ts';
import { speakIn } from '../../web/words/speak-in.ts';
import { words } from '../../web/words/words.ts';
import { parseDay, parseMonth } from '../../data/model/period.ts';
import { plain } from '../support/visit.ts';
import { batchesPage, noBatches, undoneBatch } from './fixtures/batches.ts';
import { emptyFrame } from './fixtures/empty.ts';
import { inboxPage } from './fixtures/inbox.ts';
import { fullYear, fullYearFrame } from './fixtures/full-year.ts';
import { noAgreement, noAgreementFrame } from './fixtures/no-agreement.ts';
import { partialYear, partialYearFrame } from './fixtures/partial-year.ts';

// other files of the same worker speak French
afterEach(() => speakIn('fr'));

/** Letters that English does not have, and words no English text of ours holds. */
const FRENCH = /[éèàêçôûùœ]|\b(le|la|les|des|une|du|est|sur|dans)\b/i;

/** Names and labels, which are data. */
const DATA =
  /Canopée|Département du Doubs|Besançon|Montbéliard|Kiosque du Doubs|Ciné-club|La Discothèque|Bibliothèque savante|atelier « presse en ligne » à Montbéliard|campagne de rentrée|panne du portail, deux jours|vidéo|nouvelle plateforme/g;

async function textOf(props: PageProps): Promise<string> {
  const { head, body } = await renderPage(props, 'en');
  const titles = [...body.matchAll(/(?:title|aria-label|data-says)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const seen = body.replace(/<[^>]*>/g, ' ');
  return plain([head.replace(/<[^>]*>/g, ' '), seen, ...titles].join(' ')).replace(DATA, '');
}

function overviewProps(content: typeof fullYear, frame: Frame): PageProps {
  return { page: { id: 'overview', content }, frame, svg: {}, address: '/', reply: null };
}

function batchesProps(content: BatchesPage): PageProps {
  const page = { id: 'batches', content } as const;
  return { page, frame: emptyFrame, svg: {}, address: '/donnees/lots', reply: null };
}

describe('in English', () => {
  it.each([
    ['a full year', overviewProps(fullYear, fullYearFrame)],
    ['a partial year', overviewProps(partialYear, partialYearFrame)],
    ['a year without an agreement', overviewProps(noAgreement, noAgreementFrame)],
    [
      'no figures',
      {
        page: { id: 'empty', content: null },
        frame: emptyFrame,
        svg: {},
        address: '/',
        reply: null,
      },
    ],
    ['the batches', batchesProps(batchesPage)],
    ['a batch that was undone', batchesProps(undoneBatch)],
    ['batches that cannot be read', batchesProps(noBatches)],
    [
      'the inbox',
      {
        page: { id: 'inbox', content: inboxPage },
        frame: emptyFrame,
        svg: {},
        address: '/donnees/attente',
        reply: null,
      },
    ],
  ] satisfies [string, PageProps][])('%s has not a French word left', async (_, props) => {
    const text = await textOf(props);
    expect(text).not.toMatch(FRENCH);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  it('batches are counted and their states named', async () => {
    const text = await textOf(batchesProps(batchesPage));
    expect(text).toContain('events.csv is replaced in part');
    expect(text).toContain('replaced in part by events-2.csv');
    expect(text).toContain('1 refused line (CSV)');
    expect(text).toContain('The latest 4 of 40.');
    const undone = await textOf(batchesProps(undoneBatch));
    expect(undone).toContain('undone.csv is undone');
    expect(undone).toContain('What bringing it back would change');
    expect(undone).toContain('2 refused lines (CSV)');
    expect(await textOf(batchesProps(noBatches))).toContain('The batches cannot be read');
  });

  it('the findings read as sentences', () => {
    speakIn('en');
    expect(plain(overviewWords().finding(fullYear))).toBe(
      'Besançon has 39% of uses and bears 22% of the cost; it is the other way round for the Département du Doubs, 51% against 69%.',
    );
    expect(plain(overviewWords().members.finding(fullYear))).toBe(
      'Three of five members pay for more than their share of uses',
    );
    expect(plain(overviewWords().lede(partialYear)[0] ?? '')).toBe(
      'From January to October 2025, 194,000 weighted uses and 1,511 active users; no evolution is given, as the series is broken on 1 January 2025 (nouvelle plateforme).',
    );
    expect(plain(overviewWords().timeline.finding(fullYear))).toBe(
      'Eleven of twelve months exceed 2023',
    );
    expect(words.quality(partialYearFrame.quality).map(plain)).toEqual([
      'Demonstration data',
      'up to 31 October 2025',
      '10 of 12 months, provisional year',
      '9 of 10 sources (Kiosque du Doubs: September 2025 awaited)',
    ]);
  });

  it('a free question says what it asks, and where the most is', () => {
    speakIn('en');
    const own = exploreWords();
    const measures = [
      { id: 'uses', label: 'Weighted uses' },
      { id: 'activeUsers', label: 'Active users' },
    ] as const;
    const [from, to] = [parseMonth('2024-01'), parseMonth('2024-12')];
    const told = { measures, by: ['Month'], filters: ['Besançon'], from, to };
    expect(plain(own.finding(told))).toBe(
      'Weighted uses and active users by month (Besançon), January 2024 to December 2024',
    );
    const max = { name: 'January 2024', value: '12' };
    expect(
      own.sentence({ measure: 'Weighted uses', max, min: { name: 'May 2024', value: '3' } }),
    ).toBe('Weighted uses: highest, January 2024 (12); lowest, May 2024 (3).');
    expect(own.left(1, 2)).toBe('1 more row and 2 more columns in the files.');
  });

  it('figures and dates are written as English has them', () => {
    speakIn('en');
    expect([count(548_662), percent(0.2188), change(-0.084), euros(-1234.5)]).toEqual([
      '548,662',
      '21.9%',
      '−8.4%',
      '−€1,234.50',
    ]);
    expect(plain(longDay(parseDay('2025-01-01')))).toBe('1 January 2025');
    expect([0.01, 0.015].map(pointsInWords).map(plain)).toEqual(['1.0 point', '1.5 points']);
  });

  it('drawings too', async () => {
    speakIn('en');
    const svg = await drawSvg(timelineSpec(fullYear, 'wide'));
    expect(svg).toContain('>25,000<');
    expect(svg).toContain('>Jan<');
  });
});

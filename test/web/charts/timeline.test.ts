import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../data/model/period.ts';
import { resolveColours } from '../../../server/chart-sheet.ts';
import { drawSvg } from '../../../server/draw.ts';
import { OVERVIEW_CHARTS } from '../../../web/charts/charts.ts';
import {
  currentLine,
  events,
  gaps,
  placeOfDay,
  previousLine,
} from '../../../web/charts/timeline-points.ts';
import { hasTimeline } from '../../../web/charts/has-timeline.ts';
import { timelineSpec } from '../../../web/charts/timeline.ts';
import { empty } from '../fixtures/empty.ts';
import { fullYear } from '../fixtures/full-year.ts';
import { noAgreement } from '../fixtures/no-agreement.ts';
import { partialYear } from '../fixtures/partial-year.ts';

const fixtures = { fullYear, partialYear, noAgreement, empty };

/** Text marks of a drawing, in order. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
}

describe('the points of the timeline', () => {
  it('places a day within its month', () => {
    expect(placeOfDay(parseDay('2024-01-01'))).toBe(0);
    expect(placeOfDay(parseDay('2024-03-16'))).toBeCloseTo(2 + 15 / 31, 10);
    expect(placeOfDay(parseDay('2024-12-31'))).toBeCloseTo(11 + 30 / 31, 10);
  });

  it('breaks the line at a month without figure, and says why there', () => {
    expect(gaps(partialYear)).toEqual([{ x: 6.5, short: 'n.d.' }]);
    const [before, after] = [5.5, 7.5].map(
      (x) => currentLine(partialYear).find((point) => point.x === x)?.segment,
    );
    expect(before).not.toBe(after);
  });

  it('breaks the line at a change of platform within the year', () => {
    const annotations = [
      { date: parseDay('2024-07-01'), kind: 'break', label: 'bascule' },
    ] as const;
    const line = currentLine({ ...fullYear, timeline: { ...fullYear.timeline, annotations } });
    expect(new Set(line.map(({ segment }) => segment)).size).toBe(2);
    expect(new Set(currentLine(fullYear).map(({ segment }) => segment)).size).toBe(1);
  });

  it('leaves the year before out when nothing is compared', () => {
    expect(previousLine(fullYear)).toHaveLength(12);
    expect(previousLine(noAgreement)).toEqual([]);
  });

  it('puts a break of an earlier year at the beginning', () => {
    const annotations = [
      { date: parseDay('2024-12-15'), kind: 'break', label: 'bascule' },
    ] as const;
    const [event] = events({ ...partialYear, timeline: { ...partialYear.timeline, annotations } });
    expect(event).toEqual({ x: 0, number: 1, isBreak: true });
  });

  it('draws nothing where there is nothing but zeros', () => {
    expect(hasTimeline(fullYear)).toBe(true);
    expect(hasTimeline(partialYear)).toBe(true);
    expect(hasTimeline(noAgreement)).toBe(false);
    expect(hasTimeline(empty)).toBe(false);
  });
});

describe('the drawings, made without eval', () => {
  for (const [name, overview] of Object.entries(fixtures)) {
    for (const variant of ['wide', 'narrow'] as const) {
      it(`${name}, ${variant}: plain SVG in the page’s colours`, async () => {
        const svg = await drawSvg(timelineSpec(overview, variant));
        expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 /);
        expect(svg).not.toMatch(/ style=| aria-|<script|undefined|NaN/);
        expect(svg.match(/ data-says="/g) ?? []).toHaveLength(overview.timeline.points.length);
      });
    }
  }

  it('numbers the events, names both lines, tells the missing month', async () => {
    const texts = textsOf(await drawSvg(timelineSpec(partialYear, 'wide')));
    expect(texts).toEqual(
      expect.arrayContaining([
        '1',
        '2',
        'n.d.',
        '2024',
        '2025\u00A0(provisoire)'.replace('\u00A0', ' '),
      ]),
    );
    expect(texts).toEqual(expect.arrayContaining(['janv.', 'déc.', '25\u202F000']));
  });

  it('draws the provisional months hollow', async () => {
    const svg = await drawSvg(timelineSpec(partialYear, 'wide'));
    const hollow = svg.match(/<path[^>]*fill="var\(--paper\)"[^>]*>/g) ?? [];
    expect(hollow).toHaveLength(2);
  });

  it('gives files their own colours, without what is said of each mark', async () => {
    for (const chartOf of Object.values(OVERVIEW_CHARTS)) {
      const { spec } = chartOf(fullYear);
      if (!spec) continue;
      const file = resolveColours(await drawSvg(spec), 'light');
      expect(file).not.toMatch(/var\(|data-says/);
      expect(file).toContain('#0072b2');
    }
  });
});

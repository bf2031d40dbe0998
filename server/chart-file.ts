import { addressFrom } from '../data/model/address.ts';
import type { Frame } from '../data/model/frame.ts';
import { catalogueMetric } from '../data/model/metric/catalogue.ts';
import { pageOf } from '../data/model/pages.ts';
import type { Chart } from '../web/charts/chart.ts';
import { chartSheet, resolveColours } from './chart-sheet.ts';
import { csvOf } from './csv.ts';
import { drawSvg } from './draw.ts';
import { NoSuchAddress } from './errors.ts';
import type { House } from './house.ts';
import { pictureOf } from './picture.ts';

/** The forms a chart's file has: its figures, its drawing, its drawing in pixels. */
export const CHART_FORMATS = {
  csv: { contentType: 'text/csv; charset=utf-8', write: csvFile },
  svg: { contentType: 'image/svg+xml; charset=utf-8', write: svgFile },
  png: { contentType: 'image/png', write: pngFile },
} as const;

/** One of them, by the end of its address. */
export type ChartFormat = keyof typeof CHART_FORMATS;

function csvFile(chart: Chart, frame: Frame, house: House): string {
  const { words } = house;
  const facts = [
    ...noticesOf(chart, frame, house).map((notice) => [notice, ''] as const),
    ...factsOf(frame, house),
    ...(heedsMeasure(frame) ? [[words.csv.definition, definitionOf(frame, house)] as const] : []),
  ];
  return csvOf(chart.table, { facts }, words);
}

/** @throws NoSuchAddress where a chart is a table only */
async function svgFile(chart: Chart, frame: Frame, house: House): Promise<string> {
  const { words } = house;
  const { name, spec, finding } = chart;
  if (!spec) throw new NoSuchAddress(`/charts/${name}.svg`);
  const sheet = chartSheet(await drawSvg(spec), {
    finding,
    notices: noticesOf(chart, frame, house),
    foot: ['Canopée', ...factsOf(frame, house).map(([name, value]) => words.csv.fact(name, value))],
  });
  return resolveColours(sheet, 'light');
}

async function pngFile(chart: Chart, frame: Frame, house: House): Promise<Uint8Array<ArrayBuffer>> {
  return pictureOf(await svgFile(chart, frame, house));
}

/** What must never be read without knowing. */
function noticesOf({ notice }: Chart, { quality }: Frame, { words }: House): string[] {
  return [
    ...(notice === undefined ? [] : [notice]),
    ...(quality.demonstration ? [words.csv.demonstration] : []),
  ];
}

function factsOf(frame: Frame, { words }: House): (readonly [name: string, value: string])[] {
  const { number, checksum, publishedAt } = frame.quality.version;
  return [
    [words.csv.filters, filtersOf(frame)],
    [words.csv.dataVersion, words.csv.version(number, checksum, publishedAt)],
  ];
}

function heedsMeasure({ at }: Frame): boolean {
  return pageOf(at.page).heeds.includes('measure');
}

function definitionOf({ context }: Frame, { words, config }: House): string {
  const { label, definition } = catalogueMetric(context.measure)[config.language];
  return words.csv.fact(label, definition);
}

/** The filters as the address of the page writes them, its year too. */
function filtersOf(frame: Frame): string {
  return addressFrom({ ...frame, choices: { ...frame.choices, years: [0] } });
}

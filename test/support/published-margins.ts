import type { Layout } from '../../data/directory/layout.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';
import { sumOf, type Margins, type Terms } from './linear-intruder.ts';
import { published } from './published.ts';

/** A cell of the published lattice, with what it belongs to. */
export interface PublishedCell {
  readonly span: string;
  readonly month: number;
  readonly level: string;
  readonly place: string;
  readonly scope: string;
  readonly item: string;
  readonly member: string | null;
  readonly epci: string | null;
  readonly kind: string | null;
  readonly weight: number | null;
  readonly sessions: number;
  readonly uses: number;
  readonly raw_uses: number;
  readonly readers: number;
  readonly hidden: boolean;
}

/** What an intruder looks at: uses by kind and resource as they are counted, and the weighted uses of all kinds. */
export type Measure = 'uses' | 'sessions' | 'readers';

/** Which cells he puts together. */
export interface Sight {
  readonly year: number;
  readonly k: 5 | 11;
  readonly measure: Measure;
  readonly spans: readonly ('month' | 'quarter' | 'to-date' | 'year')[];
}

/** A line and the division along which it adds up. */
interface Sum {
  readonly line: Line;
  readonly division: string;
}

/**
 * The cells of every member, commune and EPCI in one year, and how they add up, put together from the published tables alone: places
 * and scopes from the keys of the cells.
 */
export async function publishedMargins(layout: Layout, sight: Sight): Promise<Margins> {
  return marginsOf(await published<PublishedCell>(layout, textOf(sight)), sight.measure);
}

/** The same of cells that are read already. */
export function marginsOf(cells: readonly PublishedCell[], measure: Measure): Margins {
  const sums = linesOf(cells);
  const isSum = ({ division }: Sum): boolean => measure !== 'readers' || PLACES.has(division);
  const valueOf = (cell: PublishedCell): number => {
    if (measure !== 'uses') return cell[measure];
    return cell.scope === 'all' ? cell.uses / 1000 : cell.raw_uses;
  };
  const weights = [...new Set(cells.flatMap(({ weight }) => weight ?? []))].filter(Boolean);
  const step = Math.min(...weights) / 1000;
  return {
    names: cells.map(nameOf),
    values: cells.map(valueOf),
    hidden: cells.map(({ hidden }) => hidden),
    steps: cells.map(({ scope }) => (measure === 'uses' && scope === 'all' ? step : 1)),
    sums: sums
      .filter(isSum)
      .map(({ line, division }) =>
        measure === 'uses' && division === 'kinds' ? weightedSum(line, cells) : sumOf(line),
      ),
    covers: sums.filter((sum) => !isSum(sum)).map(({ line }) => line),
  };
}

const PLACES = new Set(['places', 'communes of a member', 'communes of an EPCI']);

/** Weighted uses of all kinds: those of kinds without a weight are no part of them. */
function weightedSum([total = -1, ...parts]: Line, cells: readonly PublishedCell[]): Terms {
  const weighted = parts.map((part) => [part, -(cells[part]?.weight ?? 0) / 1000] as const);
  return [[total, 1], ...weighted.filter(([, factor]) => factor !== 0)];
}

function textOf({ year, k, spans }: Sight): string {
  const columns = (place: string): string =>
    `span, CAST(month AS INTEGER) AS month, ${place}, scope, item, coalesce(sessions, 0) AS sessions, coalesce(uses, 0) AS uses, raw_uses, coalesce(readers, 0) AS readers, secret_${k} AS hidden`;
  const where = `WHERE year = ${year} AND span IN (${spans.map((span) => `'${span}'`).join(', ')}) AND sessions IS NOT NULL`;
  return `SELECT p.*, c.member, c.epci, r.kind, w.weight
    FROM (SELECT ${columns(`CASE member WHEN 'group' THEN 'group' ELSE 'member' END AS level, member AS place`)} FROM cell ${where}
          UNION ALL
          SELECT ${columns('level, place')} FROM place_cell ${where}) p
         LEFT JOIN commune c ON p.level = 'commune' AND c.commune = p.place
         LEFT JOIN resource r ON p.scope = 'resource' AND r.resource = p.item
         LEFT JOIN resource_kind w ON p.scope = 'kind' AND w.kind = p.item`;
}

function nameOf({ span, month, level, place, scope, item }: PublishedCell): string {
  return [span, month, level, place, scope, item].join('|');
}

/** What a cell is part of: each as the key of the total and the division it is part of. */
function totalsOf({ span, month, level, place, scope, item, member, epci, kind }: PublishedCell, last: number): string[][] {
  const at = (more: Partial<Record<'span' | 'month' | 'level' | 'place' | 'scope' | 'item', unknown>>): string =>
    Object.values({ span, month, level, place, scope, item, ...more }).join('|');
  const whole = { level: 'group', place: 'group' };
  const year = { span: 'year', month: 12 };
  return [
    ...(level === 'member' || level === 'epci' ? [[at(whole), 'places', level]] : []),
    ...(level === 'commune' ? [[at({ level: 'member', place: member }), 'communes of a member'], [at({ level: 'epci', place: epci ?? 'none' }), 'communes of an EPCI']] : []),
    ...(scope === 'kind' ? [[at({ scope: 'all', item: '' }), 'kinds']] : []),
    ...(scope === 'resource' ? [[at({ scope: 'kind', item: kind }), 'resources']] : []),
    ...(span === 'month' ? [[at(year), 'months'], [at({ span: 'quarter', month: Math.ceil(month / 3) * 3 }), 'months'], [at({ span: 'to-date' }), 'so far']] : []),
    ...(span === 'to-date' ? [[at({ month: month + 1 }), 'so far']] : []),
    ...(span === 'to-date' && month === last ? [[at(year), 'so far']] : []),
  ];
} // prettier-ignore

function linesOf(cells: readonly PublishedCell[]): Sum[] {
  const index = new Map(cells.map((cell, at) => [nameOf(cell), at]));
  const last = Math.max(...cells.map(({ span, month }) => (span === 'to-date' ? month : 0)));
  const lines = new Map<string, { readonly line: number[]; readonly division: string }>();
  cells.forEach((cell, part) => {
    for (const [key = '', division = '', among = ''] of totalsOf(cell, last)) {
      const total = index.get(key);
      if (total === undefined) continue;
      const name = `${key} ${division} ${among}`;
      const sum = lines.get(name) ?? { line: [total], division };
      sum.line.push(part);
      lines.set(name, sum);
    }
  });
  return [...lines.values()];
}

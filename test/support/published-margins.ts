import type { Layout } from '../../data/directory/layout.ts';
import type { Line } from '../../data/model/disclosure/intruder.ts';
import type { Margins } from './linear-intruder.ts';
import { published } from './published.ts';

interface Cell {
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
  readonly readers: number;
  readonly hidden: boolean;
}

/** What an intruder looks at. */
export type Measure = 'uses' | 'sessions' | 'readers';

/**
 * The months and the year of every member, commune and EPCI, and how they add up, put together from the published tables alone:
 * places and scopes from the keys of the cells.
 */
export async function publishedMargins(
  layout: Layout,
  year: number,
  k: 5 | 11,
  measure: Measure,
): Promise<Margins> {
  const cells = await published<Cell>(layout, textOf(year, k));
  const lines = linesOf(cells);
  const isPlace = (line: Line): boolean => cells[line[0] ?? -1]?.place !== cells[line[1] ?? -1]?.place; // prettier-ignore
  const places = lines.filter(isPlace);
  const others = lines.filter((line) => !isPlace(line));
  return {
    values: cells.map((cell) => cell[measure]),
    hidden: cells.map(({ hidden }) => hidden),
    sums: measure === 'readers' ? places : lines,
    covers: measure === 'readers' ? others : [],
    weighted: measure === 'uses' ? weightedOf(cells, lines) : [],
  };
}

function textOf(year: number, k: number): string {
  const columns = (place: string): string =>
    `span, CAST(month AS INTEGER) AS month, ${place}, scope, item, coalesce(sessions, 0) AS sessions, raw_uses AS uses, coalesce(readers, 0) AS readers, secret_${k} AS hidden`;
  const where = `WHERE year = ${year} AND span IN ('month', 'year') AND sessions IS NOT NULL`;
  return `SELECT p.*, c.member, c.epci, r.kind, w.weight
    FROM (SELECT ${columns(`CASE member WHEN 'group' THEN 'group' ELSE 'member' END AS level, member AS place`)} FROM cell ${where}
          UNION ALL
          SELECT ${columns('level, place')} FROM place_cell ${where}) p
         LEFT JOIN commune c ON p.level = 'commune' AND c.commune = p.place
         LEFT JOIN resource r ON p.scope = 'resource' AND r.resource = p.item
         LEFT JOIN resource_kind w ON p.scope = 'kind' AND w.kind = p.item`;
}

/** What a cell is part of: each as the key of the total and the division it is part of. */
function totalsOf({ span, month, level, place, scope, item, member, epci, kind }: Cell): string[][] {
  const at = (more: Partial<Record<'span' | 'month' | 'level' | 'place' | 'scope' | 'item', unknown>>): string =>
    Object.values({ span, month, level, place, scope, item, ...more }).join('|');
  const whole = { level: 'group', place: 'group' };
  return [
    ...(level === 'member' || level === 'epci' ? [[at(whole), level]] : []),
    ...(level === 'commune' ? [[at({ level: 'member', place: member }), 'communes'], [at({ level: 'epci', place: epci ?? 'none' }), 'communes']] : []),
    ...(scope === 'kind' ? [[at({ scope: 'all', item: '' }), 'kinds']] : []),
    ...(scope === 'resource' ? [[at({ scope: 'kind', item: kind }), 'resources']] : []),
    ...(span === 'month' ? [[at({ span: 'year', month: 12 }), 'months']] : []),
  ];
} // prettier-ignore

function linesOf(cells: readonly Cell[]): Line[] {
  const index = new Map(
    cells.map(({ span, month, level, place, scope, item }, at) => [
      [span, month, level, place, scope, item].join('|'),
      at,
    ]),
  );
  const lines = new Map<string, number[]>();
  cells.forEach((cell, part) => {
    for (const [key = '', division = ''] of totalsOf(cell)) {
      const total = index.get(key);
      if (total === undefined) continue;
      const line = lines.get(`${key} ${division}`) ?? [total];
      lines.set(`${key} ${division}`, [...line, part]);
    }
  });
  return [...lines.values()];
}

/** Weighted uses of all resources are told where the plain ones are. */
function weightedOf(cells: readonly Cell[], lines: readonly Line[]): [number, number][][] {
  const ofKinds = lines.filter(
    ([total = -1, first = -1]) =>
      cells[total]?.scope === 'all' && cells[first]?.scope === 'kind' && !cells[total].hidden,
  );
  return ofKinds.map(([, ...parts]) =>
    parts
      .map((part): [number, number] => [part, cells[part]?.weight ?? 0])
      .filter(([, weight]) => weight > 0),
  );
}

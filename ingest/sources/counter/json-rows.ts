import type { Month } from '../../../data/model/period.ts';
import { IngestError } from '../../errors.ts';
import { parseMonthText } from '../../text/month-text.ts';
import type { CounterRow, CounterValue } from './figures.ts';
import type { Institution } from './institution.ts';
import { institutionIn } from './json-header.ts';
import { field, isObject, listOf, textOf, type JsonObject } from './json-value.ts';

/** What an item takes over from what holds it: parent, item of a component, header. */
export interface Holder {
  readonly institution: Institution;
  readonly platform: string | undefined;
  readonly dataType: string;
  readonly accessMethod: string;
  /** its own institution and its item, where it names them */
  readonly names: readonly string[];
  /** all that tells the holder from others */
  readonly key: string;
  /** how many items hold it */
  readonly depth: number;
}

/** Parts of an item that are read on their own; the others tell it from other items. */
const PARTS = ['Performance', 'Attribute_Performance', 'Items', 'Item_Component', 'Components'];

/** Items within items: a parent, its item, a component and their attributes are five. */
const DEEPEST = 12;

/** Parts that hold items themselves: of an IR parent, of an item with components. */
const HOLDS = ['Items', 'Item_Component', 'Components'];

/** The parts among them whose uses are uses of the item as well. */
const COMPONENTS = HOLDS.slice(1);

/**
 * The rows an entry of `Report_Items` holds, in the form of either release; for IR and IR_M1 of 5.1 it is a parent with
 * `Items`. What cannot be read is a row without a metric: counted, and refused.
 *
 * @param place path of the entry, `Report_Items[3]`
 * @throws IngestError when a period is longer than a month, or items lie deeper than in any report
 */
export function* rowsOf(item: unknown, place: string, holder: Holder): Generator<CounterRow> {
  if (!isObject(item)) {
    yield unreadable(place, holder);
    return;
  }
  if (holder.depth > DEEPEST) throw new IngestError({ code: 'too-nested', place });
  const own = within(item, holder);
  const metrics = new Set<string>();
  for (const row of usageRows(item, place, own)) {
    metrics.add(row.metric);
    yield row;
  }
  for (const part of HOLDS) {
    for (const [index, inner] of listOf(field(item, part)).entries())
      for (const row of rowsOf(inner, `${place}.${part}[${index}]`, own))
        yield COMPONENTS.includes(part) && metrics.has(row.metric) ? { ...row, isPart: true } : row;
  }
}

/** What an item says of its own uses. */
function* usageRows(item: JsonObject, place: string, own: Holder): Generator<CounterRow> {
  const performance = field(item, 'Performance');
  const attributes = field(item, 'Attribute_Performance');
  if (attributes !== undefined) yield* attributeRows(attributes, place, own);
  else if (isObject(performance) && field(performance, 'Period') === undefined)
    yield* metricRows(performance, `${place}.Performance`, own);
  else if (performance !== undefined) yield* periodRows(performance, `${place}.Performance`, own);
}

/** The form an item has: what its release is, whatever the header says; undefined for one without usage. */
export function releaseOf(item: unknown, depth = 0): '5' | '5.1' | undefined {
  if (field(item, 'Attribute_Performance') !== undefined) return '5.1';
  if (Array.isArray(field(item, 'Performance'))) return '5';
  const inner = HOLDS.flatMap((part) => listOf(field(item, part)));
  return inner.length === 0 || depth > DEEPEST ? undefined : releaseOf(inner[0], depth + 1);
}

/** Release 5.1: attributes, then metric → month → count. */
function* attributeRows(list: unknown, place: string, holder: Holder): Generator<CounterRow> {
  for (const [index, attributes] of listOf(list).entries()) {
    const here = `${place}.Attribute_Performance[${index}]`;
    if (isObject(attributes)) yield* rowsOf(attributes, here, holder);
    else yield unreadable(here, holder);
  }
}

function* metricRows(
  performance: JsonObject,
  place: string,
  holder: Holder,
): Generator<CounterRow> {
  for (const [metric, months] of Object.entries(performance)) {
    const here = `${place}.${metric.slice(0, 60)}`;
    const values = isObject(months)
      ? Object.entries(months).map(([month, count]) => ({
          month: parseMonthText(month),
          text: countText(count),
          field: `${here}.${month.slice(0, 20)}`,
        }))
      : [{ month: undefined, text: '', field: here }];
    yield row(metric.trim(), values, holder);
  }
}

/** Release 5: a list of periods with their counts; rows are put together over the periods, as a table has them. */
function* periodRows(list: unknown, place: string, holder: Holder): Generator<CounterRow> {
  const rows = new Map<string, CounterValue[]>();
  for (const [index, performance] of listOf(list).entries()) {
    const here = `${place}[${index}]`;
    if (!isObject(performance)) {
      yield unreadable(here, holder);
      continue;
    }
    const month = monthOf(field(performance, 'Period'), here);
    const said = new Map<string, number>();
    for (const [at, instance] of listOf(field(performance, 'Instance')).entries()) {
      const metric = textOf(field(instance, 'Metric_Type'));
      const text = countText(field(instance, 'Count'));
      const nth = said.get(`${metric}=${text}`) ?? 0;
      said.set(`${metric}=${text}`, nth + 1);
      const values = rows.get(metric) ?? [];
      values.push({ month, text, field: `${here}.Instance[${at}]`, nth });
      rows.set(metric, values);
    }
  }
  for (const [metric, values] of rows) yield row(metric, values, holder);
}

function monthOf(period: unknown, place: string): Month | undefined {
  const [from, to] = ['Begin_Date', 'End_Date'].map((name) => textOf(field(period, name)));
  const [first, last] = [parseMonthText(from ?? ''), parseMonthText(to ?? '')];
  if (first && last && first !== last)
    throw new IngestError({ code: 'long-period', place, from: first, to: last });
  return first && last;
}

/** A count as text; what is neither text nor number is no count. */
function countText(count: unknown): string {
  if (count === null || count === undefined) return '';
  return typeof count === 'string' || typeof count === 'number' ? textOf(count) : '…';
}

function within(item: JsonObject, holder: Holder): Holder {
  const attributes = Object.entries(item).filter(([name]) => !PARTS.includes(name));
  const text = (name: string): string => listOf(field(item, name)).map(textOf).join('|');
  const own = institutionIn(item);
  const platform = field(item, 'Platform') === undefined ? holder.platform : text('Platform');
  const titles = ['Title', 'Item', 'Database'].map(text).filter(Boolean);
  const named = [own?.name ?? '', ...(isIdentified(item) ? [] : titles)].filter(Boolean);
  return {
    institution: own ?? holder.institution,
    platform,
    names: named.length > 0 || titles.length > 0 ? named : [...holder.names, platform ?? ''],
    dataType: text('Data_Type') || holder.dataType,
    accessMethod: text('Access_Method') || holder.accessMethod,
    key: `${holder.key}\u001E${JSON.stringify(attributes)}`,
    depth: holder.depth + 1,
  };
}

/** An identifier of the item or of its publisher: a title may well be “Total”. */
function isIdentified(item: JsonObject): boolean {
  return ['Item_ID', 'Publisher_ID'].some((name) => {
    const ids = listOf(field(item, name));
    return ids.some((id) => textOf(id) !== '' || (isObject(id) && Object.keys(id).length > 0));
  });
}

function row(metric: string, values: readonly CounterValue[], holder: Holder): CounterRow {
  const { institution, platform, dataType, accessMethod, names, key } = holder;
  const held = values.map(({ month, text }) => `${month ?? ''}=${text}`).sort();
  return {
    line: 0,
    key: [key, metric, ...held].join('\u001F'),
    names,
    platform,
    metric,
    institution,
    dataType,
    accessMethod,
    values,
  };
}

function unreadable(place: string, holder: Holder): CounterRow {
  return row('', [{ month: undefined, text: '', field: place }], holder);
}

import { euros, type Cents } from '../cents.ts';
import { parseMemberCode, type MemberCode } from '../member.ts';
import { parseResourceId, type ResourceId } from '../resource.ts';
import { KEYS, type Key, type KeyPart, type Limit, type PricedResource } from './scenario.ts';

/** `usage`, `population:60,usage:40`: whole percentages that sum to 100; undefined when it is neither. */
export function readBlend(text: string): KeyPart[] | undefined {
  const entries = text.includes(':') ? readPairs(text) : [[text, '100'] as const];
  const parts = entries?.map(([word, weight]) => ({
    key: KEYS.find((key) => key === word),
    percent: /^[1-9]\d{0,2}$/.test(weight) ? Number(weight) : NaN,
  }));
  const sum = parts?.reduce((total, { percent }) => total + percent, 0);
  const known = parts?.filter((part): part is KeyPart => part.key !== undefined);
  if (!parts || !known || known.length < parts.length || sum !== 100) return undefined;
  return known.sort((a, b) => KEYS.indexOf(a.key) - KEYS.indexOf(b.key));
}

/** The way {@link readBlend} reads. */
export function writeBlend(blend: readonly KeyPart[]): string {
  const [first] = blend;
  if (first && blend.length === 1) return first.key satisfies Key;
  return blend.map(({ key, percent }) => `${key}:${percent}`).join();
}

/** `kiosque:12000.50,cine-club:9000`: euros; undefined when it is not that, or names one twice. */
export function readPrices(text: string): PricedResource[] | undefined {
  const prices = readPairs(text)?.map(([id, amount]) => ({
    resource: attempt(() => parseResourceId(id)),
    price: /^\d{1,9}(\.\d{1,2})?$/.test(amount) ? euros(amount) : undefined,
  }));
  const known = prices?.filter(
    (one): one is PricedResource => one.resource !== undefined && one.price !== undefined,
  );
  if (!prices || !known || known.length < prices.length) return undefined;
  return known.sort((a, b) => compare(a.resource, b.resource));
}

/** The way {@link readPrices} reads. */
export function writePrices(prices: readonly PricedResource[]): string {
  return prices.map(({ resource, price }) => `${resource}:${writeEuros(price)}`).join();
}

/** `2.5`, `2.5,25056:5`: percent of each member, then of those named apart; undefined when it is not that. */
export function readLimit(text: string): Limit | undefined {
  const words = text.split(',');
  const each = words[0]?.includes(':') ? undefined : words.shift();
  const pairs = words.length === 0 ? [] : readPairs(words.join());
  const apart = pairs?.map(([code, percent]) => ({
    code: attempt(() => parseMemberCode(code)),
    limit: readPercent(percent),
  }));
  const everybody = each === undefined ? undefined : readPercent(each);
  if (!apart || (each !== undefined && everybody === undefined)) return undefined;
  const known = apart.flatMap(({ code, limit }): [MemberCode, number][] =>
    code === undefined || limit === undefined ? [] : [[code, limit]],
  );
  if (known.length < apart.length) return undefined;
  return { each: everybody, apart: new Map(known.sort(([a], [b]) => compare(a, b))) };
}

/** The way {@link readLimit} reads. */
export function writeLimit({ each, apart }: Limit): string {
  const named = [...apart].map(([code, limit]) => `${code}:${writeHundredths(limit)}`);
  return [...(each === undefined ? [] : [writeHundredths(each)]), ...named].join();
}

/** `25462,25388`: without doubles, in order; undefined when one is no code. */
export function readCodes(text: string): MemberCode[] | undefined {
  return readList(text, parseMemberCode);
}

/** `kiosque,cine-club`, read in the same way. */
export function readResources(text: string): ResourceId[] | undefined {
  return readList(text, parseResourceId);
}

function readList<Id extends string>(text: string, parse: (word: string) => Id): Id[] | undefined {
  const words = [...new Set(text.split(','))];
  const known = words.flatMap((word) => attempt(() => parse(word)) ?? []);
  return known.length < words.length ? undefined : known.sort(compare);
}

/** `a:1,b:2`; undefined when a colon lacks or a name comes twice. */
function readPairs(text: string): (readonly [name: string, value: string])[] | undefined {
  const pairs = text.split(',').map((pair) => pair.split(':'));
  const known = pairs.flatMap(([name, value, ...more]) =>
    name !== undefined && value !== undefined && more.length === 0 ? [[name, value] as const] : [],
  );
  const names = new Set(known.map(([name]) => name));
  return names.size < pairs.length ? undefined : known;
}

function readPercent(text: string): number | undefined {
  const hundredths = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? (euros(text) as number) : NaN;
  return hundredths <= 10_000 ? hundredths : undefined;
}

function writeEuros(price: Cents): string {
  return writeHundredths(price);
}

/** 1250 → `12.5`, 1200 → `12` */
function writeHundredths(value: number): string {
  const [whole, rest] = [Math.floor(value / 100), value % 100];
  if (rest === 0) return String(whole);
  return `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

function attempt<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A figure of the API, or the word for why there is none. */
export type Said = number | string;

/** Every measure of one cell. */
export type Cell = Readonly<Record<string, Said>>;

/** A row of `/api/v1/consumption`: its measures, and what the page shows of it besides. */
export type AnswerRow = Cell & { readonly key: string; readonly label: string };

/** An answer of `/api/v1/consumption`. */
export interface Answer {
  readonly rows: readonly AnswerRow[];
  readonly group: Cell;
  readonly unallocated: Cell;
}

/** Parameters of a question. */
export type Question = Readonly<Record<string, string | undefined>>;

/** Asks the API as a program does. */
export async function ask(server: string, question: Question): Promise<Answer> {
  const given = Object.entries(question).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const address = `${server}/api/v1/consumption?${new URLSearchParams(given)}`;
  const answer = await fetch(address);
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

const ABSENT: Readonly<Record<string, string>> = {
  secret: 's.',
  missing: 'n.d.',
  'not-computable': 'n.c.',
  'series-break': 'série rompue',
};

/** A figure as French readers write it, with plain spaces; told once more here, apart from the product. */
export function french(value: Said | undefined, digits = 0, unit = ''): string {
  if (typeof value !== 'number') return ABSENT[String(value)] ?? `not a figure: ${String(value)}`;
  const [whole = '', tail] = rounded(Math.abs(value), digits).split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const text = tail === undefined ? apart : `${apart},${tail}`;
  return `${value < 0 && /[1-9]/.test(text) ? '−' : ''}${text}${unit}`;
}

/** Halves away from zero, on the decimal digits as they are written. */
function rounded(value: number, digits: number): string {
  const [whole = '', tail = ''] = String(value).split('.');
  if (tail.length <= digits || tail.includes('e')) return value.toFixed(digits);
  const kept = BigInt(whole + tail.slice(0, digits)) + (tail.charAt(digits) >= '5' ? 1n : 0n);
  const text = String(kept).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

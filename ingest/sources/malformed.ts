import type { RejectRule } from '../counts.ts';
import type { Database } from '../database.ts';
import { walkRecords } from '../text/records.ts';
import type { Incoming } from './source.ts';

/** What a file's form hides from the engine that read its rows. */
export interface Form {
  readonly blankLines: number;
  /** records the engine could not split into the right cells */
  readonly malformed: readonly {
    readonly line: number;
    readonly rule: RejectRule;
    readonly summary: boolean;
  }[];
  /** ordinal of a well-formed row → its line in the file, for the rows asked */
  readonly lines: ReadonlyMap<number, number>;
}

interface EngineReject {
  /** the record's place, blank lines included */
  readonly record: number;
  readonly kind: string;
  readonly summary: boolean;
}

const REJECTS = `
  SELECT CAST(line AS INTEGER) AS record, min(CAST(error_type AS VARCHAR)) AS kind,
         bool_or(regexp_matches(lower(csv_line), '^["; ,|\\t]*(total|totaux|total général|all|ensemble)["]?([;,|\\t\\s]|$)')) AS summary
  FROM csv_reject GROUP BY 1 ORDER BY 1`;

/**
 * Counts the blank lines and finds the lines of rows: by walking the file once more beside what the engine refused, unless every
 * record is a line.
 *
 * @param headingRow index of the heading's row
 * @param wanted     ordinals of the rows whose line is asked
 * @throws IngestError when a quote is never closed
 */
export async function formOf(
  database: Database,
  incoming: Incoming,
  headingRow: number,
  wanted: ReadonlySet<number>,
): Promise<Form> {
  const rejects = await database.rows<EngineReject>(REJECTS);
  const blankLines = blankBehind(incoming, headingRow);
  if (rejects.length === 0 && (blankLines === 0 || (blankLines !== undefined && wanted.size === 0)))
    return { blankLines, malformed: [], lines: linesBehind(headingRow, wanted) };
  return walk(incoming, headingRow, wanted, rejects);
}

/** Blank lines behind the heading, where they were counted as the file was opened and none can lie inside a quoted cell. */
function blankBehind({ text, head }: Incoming, headingRow: number): number | undefined {
  if (text.quoted || text.blankLines === undefined) return undefined;
  const above = head.rows.slice(0, headingRow).filter((row) => row.length === 0).length;
  return text.blankLines - above;
}

/** Where nothing is between them, a row is a line. */
function linesBehind(headingRow: number, wanted: ReadonlySet<number>): Map<number, number> {
  return new Map([...wanted].map((row) => [row, headingRow + 1 + row]));
}

/** Goes through the records one by one: each row asked and each record refused knows its line then. */
async function walk(
  incoming: Incoming,
  headingRow: number,
  wanted: ReadonlySet<number>,
  rejects: readonly EngineReject[],
): Promise<Form> {
  const refused = new Map(rejects.map((reject) => [reject.record, reject]));
  const lines = new Map<number, number>();
  const malformed: { line: number; rule: RejectRule; summary: boolean }[] = [];
  let record = 0;
  let row = 0;
  let blankLines = 0;
  await walkRecords(incoming.text, incoming.head.delimiter, (line, blank) => {
    record += 1;
    if (record <= headingRow + 1) return;
    const reject = refused.get(record);
    if (reject) malformed.push({ line, rule: ruleOf(reject.kind), summary: reject.summary });
    else if (blank) blankLines += 1;
    else if (wanted.has((row += 1))) lines.set(row, line);
  });
  return { blankLines, malformed, lines };
}

function ruleOf(kind: string): RejectRule {
  return kind.includes('QUOTE') ? 'bad-quotes' : 'column-count';
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import {
  PREFIXES,
  SCENARIO_PARAMETERS,
  type ScenarioParameter,
} from '../../data/model/simulation/scenario-parameters.ts';
import type { ScenarioFields } from '../../data/model/simulation/scenario-text.ts';
import type { ParameterFault } from '../errors.ts';

/** Something of the file that cannot be understood, and where. */
export interface FileFault extends ParameterFault {
  readonly line: number;
}

/** A scenario of the file, and the line of each of its parameters. */
export interface FiledScenario {
  readonly fields: ScenarioFields;
  readonly lines: ReadonlyMap<string, number>;
  /** where it begins */
  readonly line: number;
}

/** A file of scenarios. */
export interface ScenarioFile {
  /** undefined: the latest year with data */
  readonly year: number | undefined;
  readonly scenarios: readonly FiledScenario[];
}

/**
 * Reads a YAML or JSON file of one to three scenarios: `year: 2025`, and under `scenarios` the parameters of each, as
 * an address writes them or as lists (`in: [25462]`) and maps (`price: { kiosque: 9000.50 }`, `floor: { each: 2, 25031: 3 }`).
 *
 * @returns the file, or everything that cannot be understood
 */
export function readScenarioFile(
  text: string,
): ScenarioFile | { readonly faults: readonly FileFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', logLevel: 'silent' });
  const lineOf = (node: unknown) => lines.linePos(startOf(node)).line;
  const faults: FileFault[] = document.errors.map(({ pos, message }) => ({
    ...{ line: lines.linePos(pos[0]).line, parameter: 'yaml', reason: 'value' },
    allowed: [message.split('\n')[0] ?? ''],
  }));
  const refuse = (node: unknown, fault: ParameterFault) =>
    void faults.push({ ...fault, line: lineOf(node) });
  if (faults.length > 0) return { faults };
  const { year, scenarios } = readTop(document, refuse);
  const read = scenarios.map((node) => readScenario(node, lineOf, refuse));
  return faults.length > 0 ? { faults } : { year, scenarios: read };
}

type Refuse = (node: unknown, fault: ParameterFault) => void;

const TOP = ['year', 'scenarios'] as const;

function readTop({ contents }: Document.Parsed, refuse: Refuse) {
  const items = isMap(contents) ? contents.items : [];
  const valueOf = (name: (typeof TOP)[number]) => items.find(({ key }) => textOf(key) === name);
  for (const { key } of items) {
    const name = textOf(key) ?? '?';
    if (!TOP.some((one) => one === name))
      refuse(key, { parameter: name, reason: 'unknown', allowed: TOP });
  }
  const list = valueOf('scenarios')?.value;
  const scenarios: readonly unknown[] = isSeq(list) ? list.items : [];
  if (scenarios.length < 1 || scenarios.length > PREFIXES.length)
    refuse(list ?? contents, fault('scenarios', [`1…${PREFIXES.length}`]));
  return { year: readYear(valueOf('year'), refuse), scenarios };
}

function readYear(pair: { readonly value: unknown } | undefined, refuse: Refuse) {
  const text = textOf(pair?.value) ?? '?';
  if (text === '' || /^\d{4}$/.test(text)) return text === '' ? undefined : Number(text);
  refuse(pair?.value, fault('year', ['2025']));
  return undefined;
}

function readScenario(
  node: unknown,
  lineOf: (node: unknown) => number,
  refuse: Refuse,
): FiledScenario {
  const fields: Partial<Record<ScenarioParameter, string>> = {};
  const lines = new Map<string, number>();
  if (!isMap(node)) refuse(node, fault('scenarios', SCENARIO_PARAMETERS));
  for (const { key, value } of isMap(node) ? node.items : []) {
    const name = SCENARIO_PARAMETERS.find((one) => one === textOf(key));
    const text = fieldText(value);
    if (name === undefined)
      refuse(key, {
        parameter: textOf(key) ?? '?',
        reason: 'unknown',
        allowed: SCENARIO_PARAMETERS,
      });
    else if (text === undefined) refuse(key, fault(name, ['a, b', '{ a: 1, b: 2 }']));
    else {
      fields[name] = text;
      lines.set(name, lineOf(key));
    }
  }
  return { fields, lines, line: lineOf(node) };
}

/** The text an address would hold; undefined for what is nested deeper than that. */
function fieldText(node: unknown): string | undefined {
  if (isSeq(node)) return joined(node.items.map(textOf));
  if (!isMap(node)) return textOf(node);
  return joined(
    node.items.map(({ key, value }) => {
      const [name, text] = [textOf(key), textOf(value)];
      if (name === undefined || text === undefined) return undefined;
      return name === 'each' ? text : `${name}:${text}`;
    }),
  );
}

/** A scalar as it is written, so that `01004` stays a code and `9000.50` an amount. */
function textOf(node: unknown): string | undefined {
  if (node === null || node === undefined) return '';
  if (!isScalar(node)) return undefined;
  return node.source ?? (typeof node.value === 'string' ? node.value : '');
}

function joined(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join();
}

function fault(parameter: string, allowed: readonly string[]): ParameterFault {
  return { parameter, reason: 'value', allowed };
}

function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}

import {
  DOUBLE,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
  type DuckDBType,
  type DuckDBValue,
} from '@duckdb/node-api';

/** Value of a named parameter of a question; lists are of one type, and integers unless a fraction is among them. */
export type Parameter = string | number | null | readonly string[] | readonly number[];

/** Parameters as the engine takes them. */
export interface Bound {
  readonly values: Record<string, DuckDBValue>;
  /** of the lists: what is in an empty one cannot be told from it */
  readonly types: Record<string, DuckDBType>;
}

/** Binds parameters; lists become lists, whatever they hold. */
export function bound(params: Readonly<Record<string, Parameter>>): Bound {
  const values: Record<string, DuckDBValue> = {};
  const types: Record<string, DuckDBType> = {};
  for (const [name, value] of Object.entries(params)) {
    if (isList(value)) types[name] = LIST(typeOf(value));
    values[name] = isList(value) ? listValue([...value]) : value;
  }
  return { values, types };
}

function isList(value: Parameter): value is readonly string[] | readonly number[] {
  return Array.isArray(value);
}

function typeOf(list: readonly (string | number)[]): DuckDBType {
  if (list.some((one) => typeof one === 'string')) return VARCHAR;
  return list.every((one) => Number.isInteger(one)) ? INTEGER : DOUBLE;
}

import type { ReceptionState } from '../../data/model/reception.ts';
import type { ReceptionMonth, ReceptionsPage } from '../../data/model/receptions-page.ts';
import { pageWords } from './language.ts';

type Sentence = (page: ReceptionsPage) => string;

interface Said {
  readonly finding: Sentence;
  readonly sentence: Sentence;
}

/** Words of the page “Données”. */
export interface ReceptionsWords {
  readonly title: (year: number) => string;
  readonly finding: Sentence;
  readonly lede: (page: ReceptionsPage) => readonly string[];
  readonly sourceColumn: string;
  readonly staffOnly: string;
  /** a state in a word, with the sign that stands before it, and in full */
  readonly states: Readonly<
    Record<ReceptionState, { readonly name: string; readonly sign: string; readonly long: string }>
  >;
  /** what else is known of a month: refused lines, days late, files */
  readonly about: (month: ReceptionMonth) => string;
  /** kinds of files by their names in the data */
  readonly kinds: Readonly<Record<string, string>>;
  readonly matrix: Said & { readonly key: string };
  readonly batches: Said & {
    readonly file: string;
    readonly kind: string;
    readonly receivedOn: string;
    readonly read: string;
    readonly accepted: string;
    readonly rejected: string;
    readonly skipped: string;
    readonly duplicates: string;
  };
  readonly causes: Said & {
    readonly reason: string;
    readonly value: string;
    readonly field: string;
    readonly rows: string;
    readonly files: string;
    readonly first: string;
    /** the values met most, of so many */
    readonly values: (met: string, distinct: number) => string;
    readonly place: (file: string, line: number) => string;
  };
  readonly notes: (page: ReceptionsPage) => readonly string[];
}

export const receptionsWords = await pageWords<ReceptionsWords>({
  fr: async () => (await import('./fr/receptions.ts')).receptions,
  en: async () => (await import('./en/receptions.ts')).receptions,
});

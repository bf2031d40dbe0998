import type {
  ColumnRole,
  DAY_FORMS,
  LEFT_OUT,
  MappedKind,
  MappingPage,
  MEASURE_WORDS,
  SHEET_FIELDS,
  STATE_WORDS,
} from '../../data/model/imports/mapping.ts';
import { pageWords } from './language.ts';

type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** Words of the page “Décrire un fichier”. */
export interface MappingWords {
  readonly title: (file: string) => string;
  /** the page in one sentence */
  readonly finding: (page: MappingPage) => string;
  readonly lede: (page: MappingPage) => string;
  /** a sentence of the ingest process as a page sets it */
  readonly set: (sentence: string) => string;
  readonly file: string;
  readonly columns: string;
  readonly rest: string;
  readonly result: string;
  /** names of the fields that are no columns, and what to know of them */
  readonly labels: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly kinds: Labels<MappedKind>;
  readonly roles: Labels<ColumnRole>;
  readonly measures: Labels<(typeof MEASURE_WORDS)[number]>;
  readonly states: Labels<(typeof STATE_WORDS)[number]>;
  readonly leftOut: Labels<typeof LEFT_OUT>;
  readonly dates: Labels<(typeof DAY_FORMS)[number]>;
  readonly sheetIs: Labels<(typeof SHEET_FIELDS)[number]>;
  readonly headerRows: Labels<'1' | '2'>;
  readonly decimals: Labels<',' | '.'>;
  readonly blanks: Labels<'missing' | 'zero'>;
  readonly fills: Labels<'1'>;
  /** choices of nothing in particular */
  readonly everySheet: string;
  readonly nothing: string;
  readonly inColumn: string;
  readonly noMember: string;
  readonly guessed: string;
  readonly noFill: string;
  readonly unread: string;
  readonly choose: string;
  /** a line that may hold the headings */
  readonly line: (line: number, text: string) => string;
  readonly aboutPersons: string;
  readonly column: string;
  readonly values: string;
  readonly is: string;
  readonly untitled: string;
  readonly number: (number: number) => string;
  readonly hidden: string;
  readonly empty: string;
  readonly whatIs: (number: number, heading: string | null) => string;
  readonly words: string;
  readonly wordsHint: string;
  readonly word: string;
  readonly means: string;
  readonly whatMeans: (word: string) => string;
  readonly preview: string;
  readonly save: string;
  readonly nothingKept: string;
  readonly sums: string;
  readonly month: string;
  readonly total: string;
  /** a measure as a version names it */
  readonly metric: (metric: string) => string;
  readonly nobody: string;
  readonly shares: Readonly<
    Record<'member' | 'resource', (metric: string, parts: readonly string[]) => string>
  >;
  readonly enrolled: (states: readonly (readonly [state: string, readers: number])[]) => string;
  readonly noResult: (isFaulty: boolean) => string;
  readonly profile: string;
  readonly profileHint: (source: string) => string;
}

export const mappingWords = await pageWords<MappingWords>({
  fr: async () => (await import('./fr/mapping.ts')).mapping,
  en: async () => (await import('./en/mapping.ts')).mapping,
});

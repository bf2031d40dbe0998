import type { NoFigure, ReceivedFigure } from '../../data/model/correction.ts';
import type { Entry, EntryTask } from '../../data/model/entry.ts';
import { entries as en } from './en/entries.ts';
import { entries as fr } from './fr/entries.ts';
import { inLanguage } from './language.ts';

/** A field of an entry: its name, and what to know before it is filled in. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** Words of the page “Saisir”. */
export interface EntriesWords {
  readonly title: string;
  readonly finding: string;
  readonly introduction: string;
  readonly what: string;
  readonly tasks: Readonly<Record<EntryTask, { readonly name: string; readonly button: string }>>;
  readonly closed: Readonly<Record<'read-only' | 'no-version', string>>;
  /** an entry was taken: what, and under which batch */
  readonly done: (entry: Entry) => string;
  /** to the page its figures are on */
  readonly seen: Readonly<Record<EntryTask, { readonly address: string; readonly label: string }>>;
  readonly choose: string;
  readonly none: string;
  readonly optional: string;
  readonly wholeGroup: string;
  readonly allResources: string;
  readonly number: FieldWords;
  readonly provider: FieldWords;
  readonly resource: FieldWords;
  readonly member: FieldWords;
  readonly nature: FieldWords;
  readonly natures: Readonly<Record<'facture' | 'avoir', string>>;
  readonly invoicedOn: FieldWords;
  readonly from: FieldWords;
  readonly to: FieldWords;
  readonly paidOn: FieldWords;
  readonly fiscalYear: FieldWords;
  readonly inclTax: FieldWords;
  readonly exclTax: FieldWords;
  readonly vatRate: FieldWords;
  readonly indicator: FieldWords;
  readonly year: FieldWords;
  readonly target: FieldWords;
  readonly direction: FieldWords;
  readonly directions: Readonly<Record<'at-least' | 'at-most', string>>;
  readonly owner: FieldWords;
  readonly date: FieldWords;
  readonly kind: FieldWords;
  readonly kinds: Readonly<Record<'médiation' | 'formation' | 'promotion', string>>;
  readonly label: FieldWords;
  readonly commune: FieldWords;
  readonly participants: FieldWords;
  /** the figure that is looked at, and what became of it */
  readonly figure: {
    readonly resource: FieldWords;
    readonly month: FieldWords;
    readonly member: FieldWords;
    readonly metric: FieldWords;
    readonly unallocated: string;
    /** names of what providers' own tables measure; COUNTER's are its own */
    readonly metrics: Readonly<Record<string, string>>;
    readonly look: string;
    readonly received: (figure: ReceivedFigure) => string;
    readonly none: Readonly<Record<NoFigure, string>>;
    readonly value: FieldWords;
    readonly reason: FieldWords;
  };
  readonly list: string;
  readonly record: string;
  readonly entered: string;
  readonly enteredBy: (author: string, moment: Date) => string;
  readonly state: string;
  readonly states: Readonly<Record<'counts' | 'undone', string>>;
  readonly undo: (title: string) => string;
}

export const entriesWords = inLanguage<EntriesWords>({ fr, en });

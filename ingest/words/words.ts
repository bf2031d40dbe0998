import type { Examination, Finding } from '../check/finding.ts';
import type { ReceptionState } from '../../data/model/reception.ts';
import type { SettingFile } from '../../data/model/installation.ts';
import type { Counts, RejectRule } from '../counts.ts';
import type { Rebuilt } from '../rebuild.ts';
import type { Step } from '../effects.ts';
import type { Problem } from '../problem.ts';
import type { AgreementWords } from './agreement-words.ts';
import type { InboxWords } from './inbox-words.ts';
import type { ChecksWords } from './checks-words.ts';
import type { LedgerWords } from './ledger-words.ts';
import type { MappingWords } from './mapping-words.ts';
import type { ProfileWords } from './profile-words.ts';
import type { RunState } from '../report.ts';
import type { Decision } from '../sources/counter/exceptions.ts';
import type { Note } from '../sources/note.ts';
import type { BatchKind } from '../sources/source.ts';
import type { HarvestWords } from './harvest.ts';
import type { RetentionWords } from './retention.ts';

type NoteOf<Code extends Note['code']> = Extract<Note, { code: Code }>;
type ProblemOf<Code extends Problem['code']> = Extract<Problem, { code: Code }>;

/** Every sentence the ingest says, in one language. */
export interface Words {
  readonly step: Readonly<Record<Step, string>>;
  readonly kind: Readonly<Record<BatchKind, string>>;
  readonly settingState: Readonly<Record<SettingFile['state'], string>>;
  readonly state: Readonly<Record<RunState, string>>;
  readonly rule: Readonly<Record<RejectRule, string>>;
  /** rules that leave rows out; a profile's own is `profile:<column>` */
  readonly skipped: (rule: string) => string;
  readonly note: { readonly [Code in Note['code']]: (note: NoteOf<Code>) => string };
  /** what to do about a COUNTER server's exception */
  readonly remedy: Readonly<Record<Decision, string>>;
  readonly problem: { readonly [Code in Problem['code']]: (problem: ProblemOf<Code>) => string };
  readonly number: (value: number) => string;
  /** ISO time → day and hour in Europe/Paris */
  readonly moment: (iso: string) => string;
  readonly account: (counts: Omit<Counts, 'skipped'> & { readonly skipped: number }) => string;
  readonly place: (line: string, field: string) => string;
  readonly suggestions: (names: readonly string[]) => string;
  readonly moreRejects: (count: number) => string;
  readonly known: (since: string) => string;
  readonly refusedFile: string;
  readonly totals: string;
  readonly all: (files: number) => string;
  readonly version: (number: number, checksum: string) => string;
  readonly confirm: string;
  readonly yes: RegExp;
  readonly initialised: (path: string) => string;
  readonly unexpected: (detail: string) => string;
  readonly agreement: AgreementWords;
  readonly ledger: LedgerWords;
  readonly inbox: InboxWords;
  readonly check: {
    readonly examined: (examination: Examination) => string;
    readonly finding: (finding: Finding) => string;
    readonly rebuilt: (rebuilt: Rebuilt) => string;
  };
  readonly coverage: {
    readonly title: (year: number) => string;
    readonly nothing: (year: number) => string;
    readonly state: Readonly<Record<ReceptionState, string>>;
    /** one character, told apart without colour */
    readonly symbol: Readonly<Record<ReceptionState, string>>;
    /** of the CSV form: source, month, member, state */
    readonly headings: readonly string[];
  };
  readonly quarantine: {
    readonly summary: (rows: number, causes: number) => string;
    readonly column: (field: string) => string;
    readonly remedy: string;
    /** of the CSV form: batch, file, line, column, cause, value */
    readonly headings: readonly string[];
  };
  /** enrolments to look at */
  readonly checks: ChecksWords;
  readonly retention: RetentionWords;
  readonly harvest: HarvestWords;
  readonly profile: ProfileWords;
  readonly mapping: MappingWords;
  readonly usage: string;
}

/** Sentence for a problem. */
export function problemText(words: Words, problem: Problem): string {
  const say = words.problem[problem.code] as (problem: Problem) => string;
  return say(problem);
}

/** Sentence for a note. */
export function noteText(words: Words, note: Note): string {
  const say = words.note[note.code] as (note: Note) => string;
  return say(note);
}

import type { Right } from '../../data/model/access/right.ts';
import type { SubjectKind } from '../../data/model/pages.ts';
import type { Absence } from '../../data/model/figure.ts';
import type { ProofText } from '../../data/model/proof/proof-words.ts';
import type {
  IngestCommand,
  OwnCommandName,
  ReadCommandName,
  TypedOption,
  TypedWord,
} from '../command.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { CostWords } from './cost-words.ts';
import type { ApiPageWords } from './api-page-words.ts';
import type { AccessWords } from './access-words.ts';
import type { BackupWords } from './backup-words.ts';
import type { FormWords } from './form-words.ts';
import type { FormatWords } from './format-words.ts';
import type { OidcWords } from './oidc-words.ts';
import type { QueryWords } from './query-words.ts';
import type { SimulationWords } from './simulation-words.ts';
import type { SpecialWords } from './special-words.ts';

/** Languages of the interface. */
export const LANGUAGES = ['fr', 'en'] as const;

/** Language of the interface. */
export type Language = (typeof LANGUAGES)[number];

/** A heading and what it means. */
export interface Statement {
  readonly title: string;
  readonly detail: string;
}

/** Everything the server and its command say to people. */
export interface Words {
  readonly command: {
    readonly description: string;
    readonly start: string;
    readonly serve: string;
    readonly dev: string;
    readonly demo: string;
    /** what each command of the ingest process, and each that reads the published version, does */
    readonly about: Readonly<Record<IngestCommand | ReadCommandName | OwnCommandName, string>>;
    readonly typed: Readonly<Record<TypedWord, string>>;
    readonly options: Readonly<Record<TypedOption, string>>;
    readonly scale: string;
    readonly seed: string;
    readonly version: string;
    readonly help: string;
    /** headings of the help, by their English text in commander */
    readonly titles: Readonly<Record<string, string>>;
    /** what was mistyped, by commander's code */
    readonly faults: Readonly<Record<string, (name: string) => string>>;
    readonly notUnderstood: (fault: string) => string;
  };
  readonly settings: {
    readonly invalid: (faults: readonly string[]) => string;
    readonly port: (text: string) => string;
    readonly language: (text: string) => string;
    readonly watch: (text: string) => string;
    readonly timeout: (text: string) => string;
    readonly queue: (text: string) => string;
    readonly dataDir: string;
    readonly erasures: string;
    readonly unknown: (key: string) => string;
    readonly notYaml: (file: string, reason: string) => string;
    readonly notLoopback: (host: string) => string;
    readonly origin: (text: string) => string;
    readonly proxies: (text: string) => string;
    readonly publicIndicators: (text: string) => string;
    readonly noAccounts: string;
    readonly devIsLocal: string;
  };
  readonly running: {
    readonly makingDemonstration: (folder: string) => string;
    readonly ingesting: string;
    readonly childFailed: (task: string, code: number) => string;
    readonly ready: (address: string) => string;
    readonly demonstration: string;
    readonly empty: string;
    readonly swapped: (version: number) => string;
    readonly swapFailed: (version: number, reason: string) => string;
    readonly outdated: (version: number) => string;
    readonly rebuilding: (version: number) => string;
    readonly rebuildFailed: (code: number, said: string) => string;
    readonly watchEnded: (code: number) => string;
    readonly stopping: string;
    readonly portTaken: (host: string, port: number) => string;
    readonly hostUnknown: (host: string) => string;
    readonly alreadyServed: (folder: string, pid: number, since: string) => string;
    readonly notWritable: (folder: string, reason: string) => string;
    readonly notBuilt: string;
  };
  /** what is wrong with a field of a form */
  readonly forms: FormWords;
  readonly access: AccessWords;
  readonly oidc: OidcWords;
  /** what came of files that were dropped, and of what was asked of them */
  readonly imports: {
    readonly noIngest: string;
    readonly notAsked: string;
    readonly noFile: string;
    /** nothing was written of a description; what is wrong with it as a whole */
    readonly notDescribed: (faults: readonly string[]) => string;
    readonly tooMuch: (gigabytes: number) => string;
    readonly diskFull: string;
    readonly cutOff: (kept: readonly string[]) => string;
    readonly gone: (file: string) => string;
    readonly failed: string;
  };
  readonly backup: BackupWords;
  /** why what people put down here cannot be opened */
  readonly records: {
    readonly foreign: (path: string) => string;
    readonly later: (path: string) => string;
    readonly damaged: (path: string) => string;
  };
  readonly problems: {
    readonly badParameters: string;
    readonly badParameter: (parameter: string, allowed: readonly string[]) => string;
    readonly unknownParameter: (parameter: string, allowed: readonly string[]) => string;
    readonly notTogether: (first: string, second: string) => string;
    readonly noSuchSubject: (kind: SubjectKind) => Statement;
    readonly noSuchYear: (year: number, years: readonly number[]) => Statement;
    readonly noFont: Statement;
    readonly noVersion: Statement;
    readonly notFound: (path: string) => Statement;
    readonly notAllowed: (method: string, allowed: string) => Statement;
    readonly signInNeeded: Statement;
    readonly notAllowedTo: (right: Right) => Statement;
    readonly foreignHost: (host: string) => Statement;
    readonly foreignOrigin: Statement;
    readonly tooLarge: (kilobytes: number) => Statement;
    readonly internal: Statement;
    readonly throttled: (seconds: number) => Statement;
    readonly busy: (seconds: number) => Statement;
    readonly tooSlow: (seconds: number) => Statement;
    readonly stopping: Statement;
    readonly request: (id: string) => string;
    readonly back: string;
    readonly yearFormat: string;
  };
  /** a fact under the answer of a command */
  readonly commandFact: (name: string, value: string) => string;
  readonly query: QueryWords;
  readonly simulation: SimulationWords;
  readonly special: SpecialWords;
  readonly costs: CostWords;
  readonly formats: FormatWords;
  readonly apiPage: ApiPageWords;
  readonly csv: {
    readonly absences: Readonly<Record<Absence, string>>;
    readonly filters: string;
    readonly version: (number: number, checksum: string, publishedAt: string) => string;
    readonly dataVersion: string;
    /** a name and its value in one line of text */
    readonly fact: (name: string, value: string) => string;
    readonly demonstration: string;
    readonly definition: string;
  };
  /** proofs of calculation */
  readonly proof: ProofText;
}

/** The words of a language. */
export function wordsIn(language: Language): Words {
  return language === 'en' ? en : fr;
}

import type { Role } from '../../data/model/access/role.ts';
import type { FIRST_PAGES, Visitor } from '../../data/model/welcome.ts';
import { welcome as en } from './en/welcome.ts';
import { welcome as fr } from './fr/welcome.ts';
import { inLanguage } from './language.ts';

/** What is said to one group of users. */
interface Said<Who extends Visitor> {
  readonly name: string;
  /** what each of its pages answers */
  readonly answers: Readonly<Record<(typeof FIRST_PAGES)[Who][number], string>>;
}

/** Words of the page “Premiers pas”. */
export interface WelcomeWords {
  readonly title: string;
  readonly heading: string;
  readonly introduction: string;
  readonly visitors: { readonly [Who in Visitor]: Said<Who> };
  readonly everywhereTitle: string;
  /** what holds on every page */
  readonly everywhere: readonly string[];
  readonly trial: {
    readonly title: string;
    readonly introduction: string;
    readonly label: string;
    readonly begin: string;
    readonly role: (role: Role, member: string | null) => string;
    /** what is seen now */
    readonly current: (role: string) => string;
    readonly end: string;
  };
  readonly begin: string;
  /** the data on screen are fictitious, or not */
  readonly state: (demonstration: boolean) => string;
  /** what to do, with what is typed for it */
  readonly steps: readonly { readonly text: string; readonly typed: string }[];
  readonly after: string;
}

export const welcomeWords = inLanguage<WelcomeWords>({ fr, en });

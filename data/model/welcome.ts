import type { Role } from './access/role.ts';
import type { PageId } from './pages.ts';

/** Who comes to the pages: once a year, every week, every quarter, and whoever looks after the data. */
export const VISITORS = ['commission', 'librarian', 'department', 'coordinator'] as const;

/** One of {@link VISITORS}. */
export type Visitor = (typeof VISITORS)[number];

/** The pages each visitor begins with, in the order in which they answer his questions. */
export const FIRST_PAGES = {
  commission: ['overview', 'resources', 'report'],
  librarian: ['communes', 'enrolments', 'resources'],
  department: ['evaluation', 'costs', 'simulations'],
  coordinator: ['receptions', 'entries', 'administration'],
} as const satisfies Readonly<Record<Visitor, readonly PageId[]>>;

/** What the page “Premiers pas” shows beside that. */
export interface Welcome {
  /** are the data served fictitious? */
  readonly demonstration: boolean;
  /** roles that may be tried on it; null where they may not */
  readonly trial: Trial | null;
}

/** A role to try; a librarian's with the name of the member looked after. */
export interface TrialRole {
  /** `librarian:25056` */
  readonly value: string;
  readonly role: Role;
  readonly member: string | null;
}

/** What somebody sees of demonstration data: what a role would. */
export interface Trial {
  readonly roles: readonly TrialRole[];
  /** the one that is tried now, null where everything is seen */
  readonly current: TrialRole | null;
}

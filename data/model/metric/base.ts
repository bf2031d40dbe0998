import type { FamilyId } from './family.ts';

/** A figure that is read, from which measures are computed. */
interface Base {
  readonly family: FamilyId;
  /** may cells of it be added up? counts of distinct persons and rates may not */
  readonly summable: boolean;
}

const sum = (family: FamilyId): Base => ({ family, summable: true });
const single = (family: FamilyId): Base => ({ family, summable: false });

/** Every base figure. */
export const BASES = {
  uses: sum('lattice'),
  rawUses: sum('lattice'),
  sessions: sum('lattice'),
  activeUsers: single('readers'),
  /** of the members together, whichever member the row is about */
  membersUses: sum('members'),
  /** with what no source attributes, where no member is asked for: what a price is set beside */
  countedUses: sum('members'),
  countedSessions: sum('members'),
  countedActiveUsers: single('members'),
  /** of the department, which serves every commune that is no member */
  departmentActiveUsers: single('department'),
  /** raw uses that no source attributes, of the same time and offer: told in a note, never a measure of a row */
  unallocatedUses: sum('lattice'),
  /** Hoover index of the members' weighted uses */
  hoover: single('department'),

  totalItemRequests: sum('counter'),
  uniqueItemRequests: sum('counter'),
  totalItemInvestigations: sum('counter'),
  uniqueItemInvestigations: sum('counter'),
  uniqueTitleRequests: sum('counter'),
  uniqueTitleInvestigations: sum('counter'),
  searchesPlatform: sum('counter'),
  searchesRegular: sum('counter'),
  searchesAutomated: sum('counter'),
  searchesFederated: sum('counter'),
  noLicense: sum('counter'),
  limitExceeded: sum('counter'),
  seconds: sum('counter'),
  downloads: sum('counter'),
  tokens: sum('counter'),
  providerSessions: sum('counter'),

  newEnrolments: sum('enrolments'),
  renewals: sum('enrolments'),
  expiries: sum('enrolments'),
  vanished: sum('enrolments'),
  rejections: sum('enrolments'),

  enrolledReaders: sum('ages'),
  pendingEnrolments: sum('snapshots'),
  lateEnrolments: sum('snapshots'),
  expiringEnrolments: sum('snapshots'),
  activeEnrolled: sum('snapshots'),
  regularReaders: sum('snapshots'),
  neverConnected: sum('snapshots'),
  inactiveReaders: sum('snapshots'),
  validationDelay: single('delays'),

  /** euros of the whole year, taxes included */
  cost: sum('costs'),
  /** the same, brought to the months received */
  periodCost: sum('costs'),
  /** of the whole offer, whichever resource the row is about */
  wholeCost: sum('costs'),

  inhabitants: sum('populations'),
  departmentInhabitants: single('department'),
  costShare: sum('shares'),
  communesReached: sum('territory'),
  communes: sum('territory'),
  inhabitantsReached: sum('territory'),
  outreachActions: sum('actions'),
  trainingActions: sum('actions'),
  participants: sum('actions'),
  resourcesOffered: sum('offer'),
} as const satisfies Readonly<Record<string, Base>>;

/** Name of a base figure. */
export type BaseId = keyof typeof BASES;

/** COUNTER Metric_Type, or the name a provider's own table is kept under, of each figure of a provider's report. */
export const COUNTER_NAMES = {
  totalItemRequests: 'Total_Item_Requests',
  uniqueItemRequests: 'Unique_Item_Requests',
  totalItemInvestigations: 'Total_Item_Investigations',
  uniqueItemInvestigations: 'Unique_Item_Investigations',
  uniqueTitleRequests: 'Unique_Title_Requests',
  uniqueTitleInvestigations: 'Unique_Title_Investigations',
  searchesPlatform: 'Searches_Platform',
  searchesRegular: 'Searches_Regular',
  searchesAutomated: 'Searches_Automated',
  searchesFederated: 'Searches_Federated',
  noLicense: 'No_License',
  limitExceeded: 'Limit_Exceeded',
  seconds: 'seconds',
  downloads: 'downloads',
  tokens: 'tokens',
  providerSessions: 'sessions',
} as const satisfies Partial<Readonly<Record<BaseId, string>>>;

/** Name of a figure of a provider's report. */
export type CounterBase = keyof typeof COUNTER_NAMES;

/** Measure of `enrolment_count` behind each count of enrolments. */
export const ENROLMENT_NAMES = {
  newEnrolments: 'new',
  renewals: 'renewed',
  expiries: 'expired',
  vanished: 'vanished',
  rejections: 'rejected',
  pendingEnrolments: 'pending',
  lateEnrolments: 'late',
  expiringEnrolments: 'expiring',
  activeEnrolled: 'active',
  regularReaders: 'regular',
  neverConnected: 'never',
  inactiveReaders: 'inactive',
} as const satisfies Partial<Readonly<Record<BaseId, string>>>;

/** Name of a count of enrolments. */
export type EnrolmentBase = keyof typeof ENROLMENT_NAMES;

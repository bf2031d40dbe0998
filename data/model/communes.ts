import type { ConsumptionAnswer, MemberRow } from './answer.ts';
import type { CommuneCode } from './commune.ts';
import type { Context } from './context.ts';
import type { Figure } from './figure.ts';
import type { MemberStatus } from './agreement/membership.ts';
import type { MemberCode } from './member.ts';
import type { Overview } from './overview.ts';
import type { KindId } from './resource.ts';

/** Rates that make places of different sizes comparable; all are measures of the catalogue. */
export const RATES = ['usesPerInhabitant', 'activeRate', 'penetration', 'activationRate'] as const;

/** Name of one of {@link RATES}. */
export type RateId = (typeof RATES)[number];

/** A rate beside that of the year before, null without comparison. */
export interface Rate {
  readonly value: Figure;
  readonly previous: Figure | null;
}

/** The rates of one place. */
export type Rates = Readonly<Record<RateId, Rate>>;

/** One kind of resource within a member's uses. */
export interface MixPart {
  readonly kind: KindId;
  readonly uses: Figure;
  /** of the member's own uses, 0 to 1 */
  readonly share: Figure;
}

/** A member as it stands beside the others. */
export interface MemberStanding {
  readonly code: MemberCode;
  readonly name: string;
  readonly status: MemberStatus;
  readonly rates: Rates;
  readonly mix: readonly MixPart[];
  /** share of use in the comparison period, null without comparison */
  readonly previousUseShare: Figure | null;
  readonly timeline: Overview['timeline'];
}

/** One commune that the department serves; figures of single uses only, as totals of providers name no commune. */
export interface SmallCommune {
  readonly code: CommuneCode;
  readonly name: string;
  readonly inhabitants: Figure;
  readonly uses: Figure;
  readonly usesPerInhabitant: Figure;
  readonly activeUsers: Figure;
}

/** What the list of communes may be sorted by, as its address writes it; the first is the default. */
export const COMMUNE_ORDERS = {
  usages: 'uses',
  'par-habitant': 'usesPerInhabitant',
  actifs: 'activeUsers',
  habitants: 'inhabitants',
  nom: 'name',
} as const satisfies Readonly<Record<string, keyof SmallCommune>>;

/** Word of an order. */
export type CommuneOrder = keyof typeof COMMUNE_ORDERS;

/** The communes without a membership of their own. */
export interface SmallCommunes {
  /** part of a name that is looked for; empty: none */
  readonly sought: string;
  readonly order: CommuneOrder;
  /** all that have a use, known or hidden; of those looked for every one */
  readonly rows: readonly SmallCommune[];
  /** how many there are in all, how many of them have a use that is known, and one that is hidden */
  readonly total: number;
  readonly used: number;
  readonly secret: number;
}

/** Everything the page “Communes” shows. */
export interface Communes {
  readonly context: Context;
  readonly consumption: ConsumptionAnswer<MemberRow>;
  readonly members: readonly MemberStanding[];
  /** of all members together */
  readonly together: Rates;
  readonly kinds: readonly { readonly id: KindId; readonly label: string }[];
  readonly communes: SmallCommunes;
}

import type { Entrance } from './access/entrance.ts';
import type { AgreementRules } from './agreement/agreement-rules.ts';
import type { MemberStatus } from './agreement/membership.ts';
import type { Installation } from './installation.ts';
import type { PrivacyNotice } from './notices.ts';
import type { Day } from './period.ts';

/** A member of the group, as the agreement in force has it. */
export interface MemberSeat {
  readonly code: string;
  readonly name: string;
  readonly status: MemberStatus;
  /** null: a signatory of the convention itself, or not joined yet */
  readonly joinedOn: Day | null;
  readonly leavesOn: Day | null;
}

/** A version of the agreement, and whether it holds. */
export interface VersionSeat {
  readonly id: string;
  readonly effectiveFrom: Day;
  readonly vintage: number;
  readonly populationKind: 'municipal' | 'total';
  readonly signed: number;
  readonly parties: number;
}

/** A resource of the catalogue. */
export interface OfferLine {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly provider: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/** Everything the page “Administration” shows: what is settled, where, and what is wrong in it. */
export interface AdministrationPage {
  /** of the published version; null before the first */
  readonly published: {
    readonly title: string;
    readonly demonstration: boolean;
    readonly versions: readonly VersionSeat[];
    readonly members: readonly MemberSeat[];
    readonly rules: AgreementRules;
    readonly resources: readonly OfferLine[];
    readonly objectives: readonly { readonly year: number; readonly count: number }[];
  } | null;
  readonly notices: PrivacyNotice;
  /** how people come in; null for whoever does not look after that */
  readonly entrance: Entrance | null;
  /** what the ingest process says of the settings; `busy` while an import keeps it, `read-only` where there is none */
  readonly installation: Installation | 'busy' | 'read-only';
}

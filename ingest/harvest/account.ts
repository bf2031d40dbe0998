import type { MemberCode } from '../../data/model/member.ts';
import type { Credential } from './credential.ts';
import type { HarvestSource } from './settings.ts';

/** One customer of one server: the subscriber itself, or a member of the consortium it stands for. */
export interface Account {
  /** name in the ledger: `<source>`, or `<source>/<pseudonym>` for a member of a consortium */
  readonly id: string;
  readonly source: HarvestSource;
  readonly credential: Credential;
  /** pseudonym of address and credential: changes when one of them is mended */
  readonly fingerprint: string;
  /** for file names: INSEE code or pseudonym of a consortium's member; empty for the subscriber itself */
  readonly tag: string;
  /** the member as the server calls it; empty for the subscriber itself */
  readonly label: string;
  /** the member of the group it is; null: nobody the catalogue knows */
  readonly member: MemberCode | null;
}

import type { ClaimCondition } from '../../data/model/access/claim-rule.ts';
import type { Entrance } from '../../data/model/access/entrance.ts';
import type { AdministrationPage, VersionSeat } from '../../data/model/administration-page.ts';
import type { Secret, SettingFile } from '../../data/model/installation.ts';
import type { MemberStatus } from '../../data/model/agreement/membership.ts';
import { administration as en } from './en/administration.ts';
import { administration as fr } from './fr/administration.ts';
import { inLanguage } from './language.ts';

/** A part of the page: what it is, where it is changed, and what stands there when there is nothing. */
export interface PartWords {
  readonly title: string;
  readonly where: string;
  readonly none?: string;
}

/** Words of the page “Administration”. */
export interface AdministrationWords {
  readonly title: string;
  /** the page in one sentence: are the settings in order? */
  readonly finding: (page: AdministrationPage) => string;
  readonly lede: string;
  readonly files: PartWords;
  readonly entrance: PartWords;
  /** the address of the house and the provider's settings, each with its value */
  readonly entered: (entrance: Entrance) => readonly (readonly [string, string])[];
  readonly claimRules: PartWords;
  /** what has to be told of somebody, all of it */
  readonly when: (conditions: readonly ClaimCondition[]) => string;
  readonly agreement: PartWords;
  readonly rules: (page: AdministrationPage) => readonly string[];
  readonly members: PartWords;
  readonly resources: PartWords;
  readonly objectives: PartWords;
  readonly disclosure: PartWords;
  readonly profiles: PartWords;
  readonly harvest: PartWords;
  readonly contacts: PartWords;
  readonly kept: PartWords;
  readonly absent: Readonly<Record<'busy' | 'read-only', string>>;
  readonly states: Readonly<Record<SettingFile['state'], string>>;
  readonly statuses: Readonly<Record<MemberStatus, string>>;
  readonly secrets: Readonly<Record<Secret['name'], string>>;
  /** where a secret lies, and whether it is there */
  readonly secret: (secret: Secret) => string;
  readonly columns: Readonly<
    Record<
      | ('file' | 'state' | 'fault' | 'version' | 'from' | 'to' | 'key' | 'signed' | 'member')
      | ('code' | 'status' | 'joined' | 'leaves' | 'resource' | 'kind' | 'provider' | 'year')
      | ('targets' | 'setting' | 'value' | 'source' | 'patterns' | 'auto' | 'host' | 'reports')
      | ('content' | 'schedule' | 'secrets' | 'number' | 'size' | 'served' | 'told' | 'role'),
      string
    >
  >;
  readonly disclosed: (page: AdministrationPage) => readonly (readonly [string, string])[];
  readonly contact: (page: AdministrationPage) => readonly (readonly [string, string])[];
  readonly vintage: (version: VersionSeat) => string;
  readonly signatures: (version: VersionSeat) => string;
  readonly byHeadings: string;
  readonly yes: string;
  readonly no: string;
  readonly megabytes: (bytes: number) => string;
  readonly inbox: (inbox: {
    readonly isWatched: boolean;
    readonly waiting: number;
    readonly refused: number;
  }) => string;
  readonly links: Readonly<Record<'entries' | 'receptions', string>>;
}

export const administrationWords = inLanguage<AdministrationWords>({ fr, en });

import type { Clocks, PrivacyNotice } from '../../data/model/notices.ts';
import { privacy as en } from './en/privacy.ts';
import { privacy as fr } from './fr/privacy.ts';
import { inLanguage } from './language.ts';

/** One kind of data: what it is, what for, how long. */
export interface KeptData {
  readonly data: string;
  readonly purpose: string;
  readonly clock: string;
}

/** One part of the notice. */
export interface NoticePart {
  readonly title: string;
  readonly texts: readonly string[];
}

/** Words of the page “Données personnelles”. */
export interface PrivacyWords {
  readonly title: string;
  readonly heading: string;
  readonly introduction: string;
  readonly who: (publisher: string | null) => NoticePart;
  readonly never: { readonly title: string; readonly items: readonly string[] };
  readonly keptTitle: string;
  readonly data: string;
  readonly purpose: string;
  readonly clock: string;
  /** @param clocks null: the setting cannot be read */
  readonly kept: (clocks: Clocks | null) => readonly KeptData[];
  /** where nothing goes by itself, or the clocks are unknown; empty otherwise */
  readonly clockCaveat: (clocks: Clocks | null) => string;
  /** keys, small counts, basis, recipients */
  readonly parts: (thresholds: PrivacyNotice['thresholds']) => readonly NoticePart[];
  readonly rights: NoticePart;
  readonly complaint: string;
  readonly authority: { readonly text: string; readonly address: string };
}

export const privacyWords = inLanguage<PrivacyWords>({ fr, en });

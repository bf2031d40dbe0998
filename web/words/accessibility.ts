import { accessibility as en } from './en/accessibility.ts';
import { accessibility as fr } from './fr/accessibility.ts';
import { inLanguage } from './language.ts';

/** Words of the page “Accessibilité”: the declaration in the form the law gives it. */
export interface AccessibilityWords {
  readonly title: string;
  readonly heading: string;
  /** @param publisher null: not named yet */
  readonly commitment: (publisher: string | null) => string;
  readonly scope: string;
  readonly stateTitle: string;
  readonly state: string;
  readonly testsTitle: string;
  readonly tests: string;
  readonly tested: readonly string[];
  readonly faultsTitle: string;
  readonly faults: readonly string[];
  readonly madeTitle: string;
  readonly made: (day: string) => string;
  readonly facts: readonly { readonly name: string; readonly text: string }[];
  readonly contactTitle: string;
  readonly contact: string;
  readonly remedyTitle: string;
  readonly remedy: string;
  readonly remedies: readonly { readonly text: string; readonly address?: string }[];
}

export const accessibilityWords = inLanguage<AccessibilityWords>({ fr, en });

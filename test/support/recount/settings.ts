import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as yaml } from 'yaml';
import type { DateForm } from './day.ts';

/** `settings/profiles/NAME.yaml`, as written. */
export interface ProfileFile {
  readonly source: string;
  readonly kind: 'events' | 'counts' | 'enrolments' | 'orders' | 'invoices';
  readonly files?: readonly string[];
  readonly delimiter?: string;
  readonly dates?: DateForm;
  readonly columns: Readonly<Record<string, string>>;
  readonly constants?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, string>>;
  /** of totals: the metric a word stands for, the headings, what titles of sheets and of wide columns say */
  readonly metrics?: Readonly<
    Record<string, string | { readonly metric: string; readonly unit?: string }>
  >;
  readonly headerRows?: number;
  readonly sheet?: string;
  readonly wide?: string | readonly string[];
  readonly fill?: readonly string[];
  readonly skip?: readonly { readonly column: string; readonly equals: readonly string[] }[];
}

/** `settings/agreement.yaml`, as far as it matters to a count. */
export interface AgreementFile {
  readonly department: string;
  readonly members: readonly {
    readonly code: string;
    readonly name: string;
    readonly siret?: string;
  }[];
  readonly versions?: readonly {
    readonly effectiveFrom: string;
    readonly vintage: number;
    readonly populationKind: 'municipal' | 'total';
    readonly signatures: Readonly<Record<string, string | null>>;
  }[];
}

/** `settings/catalogue.yaml`, likewise. */
export interface CatalogueFile {
  readonly kinds?: Readonly<Record<string, { readonly weight: number }>>;
  readonly places?: Readonly<Record<string, string>>;
  readonly institutions?: Readonly<Record<string, string>>;
  readonly resources: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly provider?: string;
    readonly aliases?: readonly string[];
    readonly counter?: readonly string[];
    readonly from?: string;
    readonly to?: string;
    readonly contracts?: readonly {
      readonly from: string;
      readonly to: string;
      readonly amount: number;
    }[];
  }[];
  readonly annotations?: readonly {
    readonly date: string;
    readonly kind: string;
    readonly label: string;
  }[];
}

/** The settings of a drop. */
export interface SettingsFiles {
  readonly agreement: AgreementFile;
  readonly catalogue: CatalogueFile;
  readonly profiles: readonly ProfileFile[];
}

/** Reads `settings/` of a drop. */
export function settingsIn(folder: string): SettingsFiles {
  return {
    agreement: read(join(folder, 'agreement.yaml')) as AgreementFile,
    catalogue: read(join(folder, 'catalogue.yaml')) as CatalogueFile,
    profiles: readdirSync(join(folder, 'profiles'))
      .toSorted()
      .map((name) => read(join(folder, 'profiles', name)) as ProfileFile),
  };
}

function read(path: string): unknown {
  return yaml(readFileSync(path, 'utf8'));
}

import { readFileSync } from 'node:fs';
import type { ResourceKind } from '../../data/model/resource.ts';
import type { Language } from '../words/words.ts';
import type { UsageStore, VersionInfo } from './usage-store.ts';

/**
 * A store whose kinds of resources are named in a language. Versions hold them in French, as they are received; the English
 * names are those of the reference list, and a kind that is not in it keeps its own.
 */
export function inLanguage(store: UsageStore, language: Language): UsageStore {
  if (language === 'fr') return store;
  return {
    version: () => {
      const version = store.version();
      return version && inEnglish(version);
    },
    close: () => store.close(),
    read: (reading) => store.read((view) => reading({ ...view, version: inEnglish(view.version) })),
  };
}

/** One for each version, as who compares versions compares these. */
const known = new WeakMap<VersionInfo, VersionInfo>();

function inEnglish(version: VersionInfo): VersionInfo {
  const said = known.get(version);
  if (said) return said;
  const { setting } = version;
  const kinds = setting.kinds.map((kind) => ({ ...kind, ...englishNames().get(kind.id) }));
  kinds.sort((a, b) => a.label.localeCompare(b.label, 'en'));
  const own = { ...version, setting: { ...setting, kinds } };
  known.set(version, own);
  known.set(own, own);
  return own;
}

type Names = Pick<ResourceKind, 'label' | 'use'>;

let names: ReadonlyMap<string, Names> | undefined;

/** Of `data/reference/resource-kinds.csv`: kind, label_fr, label_en, use_fr, use_en. */
function englishNames(): ReadonlyMap<string, Names> {
  if (names) return names;
  const file = new URL('../../data/reference/resource-kinds.csv', import.meta.url);
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  names = new Map(
    lines.map((line) => {
      const [kind = '', , label = '', , use = ''] = line.split(',');
      return [kind, { label, use }];
    }),
  );
  return names;
}

import { MEASURES_EN } from '../../data/model/metric/measures-en.ts';
import { MEASURES_FR } from '../../data/model/metric/measures-fr.ts';
import type { MeasureId, MetricWords } from '../../data/model/metric.ts';
import type { Definition } from '../definitions.ts';
import { terms as en } from './en/terms.ts';
import { terms as fr } from './fr/terms.ts';
import { inLanguage } from './language.ts';
import { words } from './words.ts';

const measures = inLanguage<Readonly<Record<MeasureId, MetricWords>>>({
  fr: MEASURES_FR,
  en: MEASURES_EN,
});
const terms = inLanguage({ fr, en });

/** Every measure that the context bar offers, then the pages' own terms, in the language spoken; the server has them at hand. */
export function meanings(): readonly Definition[] {
  const all = Object.entries(measures()) as [MeasureId, MetricWords][];
  const catalogue = all.map(([id, { label, definition, caveat }]) => ({
    id,
    term: label,
    definition: words.typeset(definition),
    ...(caveat !== undefined && { caveat: words.typeset(caveat) }),
  }));
  return [...catalogue, ...terms()];
}

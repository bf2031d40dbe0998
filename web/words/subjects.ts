import type { MetricSubject } from '../../data/model/metric/catalogue.ts';
import { inLanguage } from './language.ts';

/** What measures tell about, as headings of the lists they stand in. */
export const subjectNames = inLanguage<Readonly<Record<MetricSubject, string>>>({
  fr: {
    uses: 'Usages',
    counter: 'Relevés des fournisseurs (COUNTER)',
    fairness: 'Usage à côté du coût',
    costs: 'Coûts',
    enrolments: 'Inscriptions',
    reach: 'Population et territoire',
  },
  en: {
    uses: 'Uses',
    counter: 'Providers’ reports (COUNTER)',
    fairness: 'Use beside cost',
    costs: 'Costs',
    enrolments: 'Enrolments',
    reach: 'Population and territory',
  },
});

import type { Headlines, Overview } from '../../../data/model/overview.ts';
import type { HeadlineWords } from '../overview.ts';
import { measures } from './measures.ts';

/** Names of the five figures. */
export function headline(name: keyof Headlines, { context, consumption }: Overview): HeadlineWords {
  const span = consumption.partial ? 'to date' : 'over the year';
  switch (name) {
    case 'uses':
      return { label: measures[context.measure].heading, unit: span };
    case 'activeUsers':
      return { label: 'Active users', unit: span };
    case 'enrolmentRate':
      return { label: 'Enrolment rate', unit: 'of the population' };
    case 'costPerUse':
      return {
        label: 'Cost per use',
        unit: context.measure === 'rawUses' ? 'incl. tax, raw use' : 'incl. tax, weighted use',
      };
    case 'hoover':
      return {
        label: 'Distribution gap',
        unit: context.member ? 'Hoover index, all members' : 'Hoover index',
      };
  }
}

import { z } from 'zod';
import { EFFECT_MEASURES } from '../../../data/model/special/effect/effect-answer.ts';
import { requireCostYear } from '../../costs/years.ts';
import type { House } from '../../house.ts';
import { actionEffects } from '../../special/action-effects.ts';
import { askedYear, yearTexts } from '../year-query.ts';
import { actionEffectsExample } from './action-effects-example.ts';
import { actionEffectsSchema } from './action-effects-schema.ts';
import { specialDoc } from './special-doc.ts';
import { yearText } from './special-query.ts';
import { specialRoute } from './special-route.ts';

const schema = z.strictObject({
  year: yearText.meta({
    description: 'Calendar year the actions were held in. Default: the latest with data.',
    example: '2025',
  }),
  measure: z.enum(EFFECT_MEASURES).default('uses').meta({
    description: 'Measure the effect is looked for in; active users: the mean of their months.',
    example: 'uses',
  }),
});

const doc = specialDoc({
  operationId: 'getActionEffects',
  summary: 'What became of the uses where an action was held',
  description:
    'Difference in differences: three whole months after an action beside the three before, less the same change where nothing was done, with an interval of 95 % from the changes of those places. Members are compared with members, other communes with communes. Informative: it proves no cause. Not computable with fewer than four other places, with partial or missing months, across a series break, or where a figure is secret.',
  schema: actionEffectsSchema,
  example: actionEffectsExample,
});

/** Effects of the actions of a year. */
export function actionEffectsRoute(house: House) {
  const { words } = house;
  return specialRoute(house, {
    name: 'action-effects',
    schema,
    doc,
    allowed: (setting) => ({ year: yearTexts(setting), measure: EFFECT_MEASURES }),
    settle: ({ measure, ...query }, setting) => ({
      year: requireCostYear(setting, askedYear(query, setting)),
      measure,
    }),
    make: (view, asked, asker) => actionEffects(view, asked, asker, words),
  });
}

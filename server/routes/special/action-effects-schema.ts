import { z } from 'zod';
import { ACTION_KINDS } from '../../../data/model/special/effect/action.ts';
import { EFFECT_MEASURES } from '../../../data/model/special/effect/effect-answer.ts';
import { EFFECT_OBSTACLES } from '../../../data/model/special/effect/obstacle.ts';
import { figure } from '../figure-schema.ts';
import { notes, version } from './special-schema.ts';

const text = z.string();
const perhaps = text.nullable();
const months = z.object({ from: text, to: text }).meta({ description: 'YYYY-MM, both included.' });

/** The answer of `/api/v1/action-effects`; the type is `EffectAnswer` of `data/model`. */
export const actionEffectsSchema = z.object({
  version,
  year: z.int(),
  measure: z.enum(EFFECT_MEASURES),
  effects: z.array(
    z.object({
      action: z.object({
        heldOn: text.meta({ description: 'ISO 8601' }),
        kind: z.enum(ACTION_KINDS).meta({ description: '`noted`: by the catalogue.' }),
        label: perhaps,
        commune: perhaps,
        member: perhaps,
        resource: perhaps.meta({ description: 'null: every one.' }),
      }),
      place: perhaps.meta({ description: 'Code of the member or commune it is looked for in.' }),
      placeName: perhaps,
      before: months,
      after: months,
      monthBefore: figure.meta({ description: 'Mean of a month.' }),
      monthAfter: figure.meta({ description: 'Mean of a month.' }),
      controls: z.int().meta({ description: 'Other places it is compared with.' }),
      own: figure.meta({ description: 'Change of the place, 0.3 for +30 %.' }),
      others: figure.meta({ description: 'Change of the others, each counting the same.' }),
      effect: figure.meta({ description: 'How much more the place changed.' }),
      low: figure.meta({ description: 'Lower end of the interval of 95 %.' }),
      high: figure.meta({ description: 'Upper end of the interval of 95 %.' }),
      finding: z.enum(['more', 'fewer', 'none']).nullable().meta({
        description: '`none`: the interval holds 0, no effect can be told; null: not computable.',
      }),
      obstacle: z
        .object({ code: z.enum(EFFECT_OBSTACLES), subject: text.optional() })
        .nullable()
        .meta({ description: 'Why it is not computable.' }),
      alongside: z.array(text).meta({ description: 'What else happened there in these months.' }),
      text: text.meta({ description: 'The finding in words.' }),
    }),
  ),
  notes,
});

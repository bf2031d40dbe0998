import type { Coverage } from '../coverage.ts';
import { ageSlots, clockSlots } from './fine-slots.ts';
import { offerSlots, type Offered } from './offer-slots.ts';
import { placeSlots, type Places } from './place-slots.ts';
import type { Question } from './question.ts';
import type { Axes } from './slot.ts';
import { timeSlots } from './time-slots.ts';

/** What questions are asked of: the places, the offer and what was received. */
export interface Ground extends Places, Offered {
  readonly coverage: Coverage;
}

/** The axes of the answer to a question. */
export function axesOf(question: Question, ground: Ground): Axes {
  return {
    time: timeSlots(question, ground.coverage),
    place: placeSlots(question, ground),
    offer: offerSlots(question, ground),
    age: ageSlots(question),
    clock: clockSlots(question),
  };
}

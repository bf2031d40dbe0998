import { drawn as en } from './en/drawn.ts';
import { drawn as fr } from './fr/drawn.ts';
import { inLanguage } from './language.ts';

/** What drawings alone say; asked by the server, which draws. */
export interface DrawnWords {
  /** the name of a line of which months are not final */
  readonly yearProvisional: (year: number) => string;
}

export const drawnWords = inLanguage<DrawnWords>({ fr, en });

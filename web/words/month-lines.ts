import { monthLines as en } from './en/month-lines.ts';
import { monthLines as fr } from './fr/month-lines.ts';
import { inLanguage } from './language.ts';

/** What one month says when it is pointed at; asked by the server alone, which draws. */
export const monthLines = inLanguage({ fr, en });

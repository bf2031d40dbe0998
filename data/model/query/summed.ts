import { isKnown, type Figure } from '../figure.ts';
import { UNKNOWN, type Stated } from './fill.ts';

/** The sum of what is known of some figures: hidden parts are left out, and so are those that are not there, and it says so. */
export function summed(figures: readonly Figure[]): Stated {
  const known = figures.filter(isKnown);
  if (known.length === 0) {
    const reason = figures.find((one) => !isKnown(one));
    return typeof reason === 'string' ? { value: Number.NaN, status: reason } : UNKNOWN;
  }
  const value = known.reduce((sum, one) => sum + one, 0);
  if (figures.includes('secret')) return { value, status: 'without-secret' };
  return { value, status: known.length === figures.length ? 'complete' : 'partial' };
}

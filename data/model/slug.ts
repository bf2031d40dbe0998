import { matchingKey } from './commune.ts';

/** A name as an identifier: lower-case words joined by hyphens. */
export function slug(name: string): string {
  return matchingKey(name).replaceAll(' ', '-') || 'sans-nom';
}

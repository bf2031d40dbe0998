import type { Profile } from '../../settings/profile.ts';

/** Every heading a profile needs to find. */
export function headingsUsed({ columns, skip }: Profile): string[] {
  return [...Object.values(columns), ...skip.map(({ column }) => column)];
}

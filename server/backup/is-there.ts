import { stat } from 'node:fs/promises';

/** Is there something under that name? */
export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

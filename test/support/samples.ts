import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/samples/', import.meta.url));

/** Other people's sample files lie beside the project on machines that have them; they are not part of it. */
export const HAS_SAMPLES = existsSync(FOLDER);

if (!HAS_SAMPLES)
  process.emitWarning(
    `The sample files are not at ${FOLDER}: the tests that read them are left out.`,
  );

/** Path of a sample. */
export function sample(name: string): string {
  return `${FOLDER}${name}`;
}

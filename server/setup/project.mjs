import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file of this project, wherever the command is run from.
 *
 * @param {string} path relative to the project's root
 */
export function inProject(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

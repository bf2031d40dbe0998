const SERVES = ['start', 'serve'];
const TELLS = ['-h', '--help', '-V', '--version'];

/**
 * Does this command serve pages, so that they must be built first? No command means `start`.
 *
 * @param {readonly string[]} argv
 */
export function servesPages([command, ...rest]) {
  if (command === undefined) return true;
  if ([command, ...rest].some((word) => TELLS.includes(word))) return false;
  return SERVES.includes(command) || command.startsWith('-');
}

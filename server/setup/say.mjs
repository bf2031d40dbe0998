/**
 * Tells the person at the terminal, on stderr: stdout belongs to the command's own answer.
 *
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/** A set-up step that cannot go on; the message is for the person at the terminal. */
export class SetupError extends Error {}

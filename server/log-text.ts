/** Frames of a stack that are told: where it happened, and who asked for it. */
const FRAMES = 8;

const LONGEST = 300;

/** What stands in quotes in a message is what somebody gave, as are addresses and long numbers. */
const GIVEN = /'[^']*'?|"[^"]*"?|`[^`]*`?|“[^”]*”?|«[^»]*»?|\S+@\S+|\d{6,}/gu;

/**
 * An error and its causes as a log may tell them: what kind, where and why. Of a message the first line is told, without what
 * somebody may have typed or what a file may hold: engines and parsers quote the value they stumble on.
 */
export function loggedError(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const { cause } = error;
  const own = `${error.name}: ${toldOf(error.message)}${framesOf(error)}`;
  return cause === undefined ? own : `${own}\n  cause: ${loggedError(cause)}`;
}

function toldOf(message: string): string {
  const [first = ''] = message.split(/[\r\n]/, 1);
  return first.replace(GIVEN, '…').replaceAll(/\p{C}/gu, '').slice(0, LONGEST);
}

/** The frames alone: what stands above them in a stack is the message. */
function framesOf({ stack = '', message }: Error): string {
  const from = stack.indexOf(message) + message.length;
  const frames = stack
    .slice(from)
    .split('\n')
    .slice(1, FRAMES + 1);
  return frames.map((frame) => `\n${frame}`).join('');
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Reads one line that nobody must see: typed without an echo at a terminal, else the first line of the stream. */
export async function readSecret(
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: NodeJS.WritableStream,
  question: string,
): Promise<string> {
  const atTerminal = input.isTTY === true;
  if (atTerminal) output.write(question);
  const silent = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input, output: silent, terminal: atTerminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (atTerminal) output.write('\n');
  }
}

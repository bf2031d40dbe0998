import type { Bytes } from './bytes.ts';

/** A reader who takes nothing for so long has gone without saying so: what is read for him is given up. */
const STALL_MS = 60_000;

/**
 * Bytes as the body of an answer, made as they are taken. The first piece is made before this returns, so that what fails
 * at once can still be refused as a problem.
 *
 * @param signal aborted when the reader leaves
 */
export async function bodyOf(
  bytes: Bytes,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const pieces = bytes[Symbol.asyncIterator]();
  const end = () => void pieces.return?.().catch(() => undefined);
  signal.addEventListener('abort', end, { once: true });
  let next = await pieces.next();
  let stalled: NodeJS.Timeout | undefined;
  return new ReadableStream(
    {
      async pull(controller) {
        clearTimeout(stalled);
        if (next.done) {
          signal.removeEventListener('abort', end);
          controller.close();
          return;
        }
        controller.enqueue(next.value);
        next = await pieces.next();
        stalled = setTimeout(() => {
          end();
          controller.error(new Error('nobody takes the answer'));
        }, STALL_MS).unref();
      },
      cancel() {
        clearTimeout(stalled);
        end();
      },
    },
    { highWaterMark: 0 },
  );
}

import { SingleBar } from 'cli-progress';
import type { Effects, Step } from './effects.ts';
import type { Words } from './words/words.ts';

/** A way of showing where a run is, and of ending it. */
export interface Shown extends Pick<Effects, 'progress'> {
  readonly stop: () => void;
}

/** Where progress goes: to a stream people look at, or to whoever started this process. */
export type ProgressTo = NodeJS.WriteStream | Effects['progress'];

/** Shows where a run is: a bar on a terminal, a line per step elsewhere. Writes to stderr: stdout is the report's. */
export function progressOn(stream: ProgressTo, words: Words): Shown {
  if (typeof stream === 'function') return { progress: stream, stop: () => undefined };
  return stream.isTTY ? bar(stream, words) : lines(stream, words);
}

function bar(stream: NodeJS.WriteStream, words: Words): Shown {
  const shown = new SingleBar({
    format: '{bar} {value}/{total} {step} {detail}',
    stream,
    clearOnComplete: true,
    hideCursor: true,
  });
  let started = false;
  return {
    progress(step, done, total, detail = '') {
      const payload = { step: words.step[step], detail };
      if (started) shown.setTotal(total);
      else shown.start(total, done, payload);
      started = true;
      shown.update(done, payload);
    },
    stop: () => {
      if (started) shown.stop();
      started = false;
    },
  };
}

function lines(stream: NodeJS.WriteStream, words: Words): Shown {
  let last: Step | undefined;
  return {
    progress(step) {
      if (step !== last) stream.write(`${words.step[step]}…\n`);
      last = step;
    },
    stop: () => undefined,
  };
}

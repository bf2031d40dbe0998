import { batchLines, type BatchLine } from '../batches.ts';
import { EXIT } from '../errors.ts';
import { readManifest } from '../manifest.ts';
import { account } from '../print.ts';
import { toldBatches } from '../told-batches.ts';
import type { Words } from '../words/words.ts';
import type { Command } from './command.ts';

/**
 * `batches [--json]`: every batch ever received, oldest first, and whether it counts. `batches [BATCH] --told`: in words, as
 * JSON, the latest first, and what undoing or redoing that one would change.
 */
export const batches: Command = {
  options: { json: 'flag', told: 'flag' },
  needs: 0,
  async run({ layout, words, out, now }, given) {
    const manifest = await readManifest(layout.manifest);
    if (given.flag('told')) {
      const wish = { chosen: given.words[0] ?? '', at: now().toISOString() };
      out(JSON.stringify(toldBatches(manifest, wish, words)));
      return EXIT.done;
    }
    const lines = batchLines(manifest);
    if (given.flag('json')) out(JSON.stringify(lines, null, 2));
    else if (lines.length === 0) out(words.ledger.noBatch);
    else for (const line of lines) for (const text of print(line, words)) out(text);
    return EXIT.done;
  },
};

function print(line: BatchLine, words: Words): string[] {
  const { batch, at, kind, source, file, span, counts, state, replacedBy } = line;
  const period = span === null || span.from === span.to ? span?.from : `${span.from} – ${span.to}`;
  const by = replacedBy.length > 0 ? ` ${words.ledger.replacedBy(replacedBy)}` : '';
  return [
    [batch, words.moment(at), words.kind[kind], source, period, file]
      .filter((part) => part !== undefined)
      .join(' · '),
    `  ${words.ledger.batchState[state]}${by} — ${account(counts, words)}`,
  ];
}

import type { Layout } from '../../data/directory/layout.ts';
import { EXIT, IngestError } from '../errors.ts';
import { droppedFile, type Dropped } from '../inbox/dropped.ts';
import { recordOf } from '../inbox/preflight-record.ts';
import type { Command } from './command.ts';
import { ingestFiles } from './ingest.ts';

/** `accept FILE… [--json]`: ingests files of the inbox as their preflight said, without a further question. */
export const accept: Command = {
  options: { json: 'flag', told: 'flag' },
  needs: 1,
  async run(shell, given) {
    const files = await Promise.all(given.words.map((word) => waiting(shell.layout, word)));
    return ingestFiles.run(shell, {
      words: files.map(({ path }) => path),
      flag: (name) => name === 'yes' || given.flag(name),
      value: given.value,
    });
  },
};

/**
 * The file of the inbox a person means.
 *
 * @throws IngestError when there is none, or nobody saw what it would change in its present state
 */
async function waiting(layout: Layout, word: string): Promise<Dropped> {
  const file = await droppedFile(layout, word);
  const record = await recordOf(layout, file);
  if (!record) throw new IngestError({ code: 'not-preflighted', file: file.file }, EXIT.usage);
  return file;
}

import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { agreementWithin, type agreementSchema } from '../../settings/agreement.ts';
import { AGREEMENT_SLICE } from '../../settings/declared.ts';
import type { Offer } from '../../settings/offered.ts';
import { parseSetting } from '../../settings/read.ts';
import type { Admitted, Source } from '../source.ts';

/**
 * The convention as data (YAML: members, versions, signatures), known by its keys. It holds in the place of
 * `settings/agreement.yaml` from the batch that brings it on. The unit of the account is the version of the agreement.
 */
export const agreementFile: Source = {
  async recognise(opened, { catalogue }) {
    if (opened.form !== 'text' || !/\.ya?ml$/i.test(opened.text.name)) return undefined;
    const text = await readFile(opened.text.path, 'utf8');
    if (!/^versions\s*:/m.test(text) || !/^members\s*:/m.test(text)) return undefined;
    const { name } = opened.text;
    return () => Promise.resolve(admit(text, name, catalogue));
  },
};

const asWritten = z.custom<z.input<typeof agreementSchema>>();

function admit(text: string, name: string, offer: Offer): Admitted {
  const agreement = parseSetting(text, name, agreementWithin(offer));
  const { members, versions } = agreement;
  return {
    kind: 'agreement',
    source: 'convention',
    counts: {
      read: versions.length,
      accepted: versions.length,
      rejected: 0,
      skipped: {},
      duplicates: 0,
    },
    rejects: [],
    totals: { members: members.length, versions: versions.length },
    slices: { [AGREEMENT_SLICE]: versions.length },
    // as it is written: it is parsed again wherever the ledger is read
    declares: { agreement: parseSetting(text, name, asWritten) },
  };
}

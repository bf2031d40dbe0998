import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { dataDirectory, take } from '../../support/data-directory.ts';
import { HAS_SAMPLES, sample } from '../../support/samples.ts';

const SCIENCEDIRECT = '{ host: "*.sciencedirect.com", resource: essai-presse }';

/**
 * The samples by the pattern that their own server declares, with what stands in them, counted by eye and by
 * `awk '$(NF-1) ~ /^(200|304)$/'`: lines, lines that count, why the others do not.
 */
const SAMPLES = [
  ['cut.log', 'common', '{ host: pubs.acs.org, resource: essai-presse }', 1, 1, {}],
  [
    'INRIA.squid.test.log',
    '%v:%p %h %l %u %t "%r" %s %b "%{Referer}i" "%{User-Agent}i"',
    SCIENCEDIRECT,
    2,
    0,
    { status: 2 },
  ],
  [
    'inria.squid.log',
    '%v:%p %h %l %u %t "%r" %s %b "%{Referer}i" "%{User-Agent}i"',
    SCIENCEDIRECT,
    2,
    0,
    { status: 2 },
  ],
  ['sd.multiple-status.log', 'common', SCIENCEDIRECT, 16, 2, { status: 14 }],
  // by user and address, seconds of 00:00 in chains of 30 s: 4, 3, 1, 2, 3, 2, 2, 1, 1 clicks, the last of each counts
  [
    'sd.duplicates.log',
    '%h %u %{ezproxy-session}i %t "%r" %s',
    SCIENCEDIRECT,
    19,
    9,
    { 'double-click': 10 },
  ],
  // the same bytes as univ_toulouse.apache.log
  ['test.apache.log', 'combined', SCIENCEDIRECT, 1, 1, {}],
  ['ul.ezproxy.log', 'ezproxy', SCIENCEDIRECT, 1, 1, {}],
  // a blank after its only line
  ['univ_limoges.ezproxy.log', '%t %h %U', SCIENCEDIRECT, 2, 1, { 'blank-line': 1 }],
  ['univ_lyon.ezproxy.log', 'ezproxy', SCIENCEDIRECT, 1, 1, {}],
  ['univ_parisdescartes.apache.log', 'combined', SCIENCEDIRECT, 1, 1, {}],
  // the three acts are other addresses
  [
    'univ_rennes1.ezproxy.log',
    'ezproxy',
    '{ host: bu.dalloz.fr, path: "/Document?*", resource: essai-presse }',
    3,
    3,
    {},
  ],
  // one article under two spellings of its address
  [
    'univ_strasbourg.ezproxy.log',
    '%t %h %a %u %U %b %{ezproxy-session}i',
    '{ host: link.springer.com, path: "/article/*", resource: essai-presse }',
    2,
    2,
    {},
  ],
  ['upmc.ezproxy.log', 'ezproxy', SCIENCEDIRECT, 1, 1, {}],
  ['upmc.squid.log', 'squid', SCIENCEDIRECT, 2, 1, { status: 1 }],
] as const;

describe.skipIf(!HAS_SAMPLES)('the samples of logs', () => {
  it('are read as their servers wrote them, with every line accounted for', async () => {
    const files: Record<string, string | Uint8Array> = {};
    for (const [name, format, address] of SAMPLES) {
      files[`inbox/${name}`] = await readFile(sample(`logs/${name}`));
      files[`settings/profiles/${name}.yaml`] = profileOf(name, format, address);
    }
    const layout = await dataDirectory(files);

    const report = await take(layout, 'inbox');

    const counted = report.files.flatMap((file) =>
      'counts' in file ? [[file.file, file.counts] as const] : [],
    );
    const expected = SAMPLES.map(([name, , , read, accepted, skipped]) => [
      name,
      { read, accepted, rejected: 0, skipped, duplicates: 0 },
    ]);
    expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(expected));
  });
});

function profileOf(name: string, format: string, address: string): string {
  return `
source: mandataire
kind: access-log
files: ['${name}']
format: '${format}'
commune: Besançon
resources: [${address}]
`;
}

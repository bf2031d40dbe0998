import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../data/model/frame.ts';
import type { Overview } from '../../data/model/overview.ts';
import { drawSvg } from '../../server/draw.ts';
import { timelineSpec } from '../../web/charts/timeline.ts';
import { renderPage } from '../../web/render.ts';
import { emptyFrame } from './fixtures/empty.ts';
import { fullYear, fullYearFrame } from './fixtures/full-year.ts';
import { noAgreement, noAgreementFrame } from './fixtures/no-agreement.ts';
import { partialYear, partialYearFrame } from './fixtures/partial-year.ts';

type Page = readonly [content: Overview | null, frame: Frame];

const fixtures: Readonly<Record<string, Page>> = {
  fullYear: [fullYear, fullYearFrame],
  partialYear: [partialYear, partialYearFrame],
  noAgreement: [noAgreement, noAgreementFrame],
  empty: [null, emptyFrame],
};

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Svelte's serialiser: it escapes little, writes `value=""` and ends void elements by `/>`
    'no-raw-characters': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
  },
});

async function documentOf([overview, frame]: Page): Promise<string> {
  const evolution = overview && {
    wide: await drawSvg(timelineSpec(overview, 'wide')),
    narrow: await drawSvg(timelineSpec(overview, 'narrow')),
  };
  const { head, body } = await renderPage(
    {
      page: overview ? { id: 'overview', content: overview } : { id: 'empty', content: null },
      frame,
      svg: evolution ? { evolution } : {},
      address: '/?annee=2024',
      reply: null,
    },
    'fr',
  );
  const template = await readFile(new URL('../../web/index.html', import.meta.url), 'utf8');
  return template
    .replace('<!--head-->', () => head)
    .replace('<!--body-->', () => body)
    .replace('<!--state-->', '{}');
}

/** What a reader sees: no tag, plain spaces. */
function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, ' ').replace(/[\u00A0\u202F\s]+/g, ' ');
}

describe('the page as the server sends it', () => {
  for (const [name, page] of Object.entries(fixtures)) {
    it(`${name}: valid HTML, nothing a strict policy would block`, async () => {
      const html = await documentOf(page);
      const report = await validator.validateString(html);
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      expect(html).not.toMatch(/\sstyle=|\son\w+="|javascript:/);
      expect(textOf(html)).not.toMatch(/undefined|NaN|\[object|not-computable|series-break/);
    });
  }

  it('holds figures, charts and their tables before any script runs', async () => {
    const html = await documentOf(fixtures.fullYear!);
    const text = textOf(html);
    expect(text).toContain('Besançon concentre 39 % des usages');
    expect(text).toContain('62 077,99 €');
    expect(text).toContain('89 997,80 €');
    expect(text).toContain('Données de démonstration');
    expect(html).toContain('class="marks"');
    expect(html).toMatch(/<form[^>]*method="get"[^>]*action="\/"/);
    expect(html).toContain('>Afficher</button>');
    expect(html).toContain('href="/?annee=2024&amp;membre=25056"');
    expect(html).toContain('href="/charts/membres.csv?annee=2024"');
    expect(html).toContain('href="/charts/evolution.svg?annee=2024"');
  });

  it('shows secrets, gaps and breaks as what they are', async () => {
    const text = textOf(await documentOf(fixtures.partialYear!));
    expect(text).toContain('secret statistique');
    expect(text).toContain('série rompue');
    expect(text).toContain('2024 : 97 000');
    expect(text).toContain('année provisoire');
    expect(text).toContain('Kiosque du Doubs : septembre 2025 attendu');
    expect(text).not.toMatch(/[+−][\d ]+,\d %/);
  });

  it('lists the unallocated COUNTER figures and never their sum', async () => {
    const text = textOf(await documentOf(fixtures.noAgreement!));
    expect(text).toContain('55 037');
    expect(text).toContain('41 282');
    expect(text).not.toContain('96 319');
    expect(text).not.toContain('Données de démonstration');
  });

  it('says before the first file why it is empty, who must act and how', async () => {
    const text = textOf(await documentOf(fixtures.empty!));
    expect(text).toContain('Aucun fichier de fournisseur n’a encore été importé');
    expect(text).toContain('canopee ingest');
    expect(text).not.toContain('Afficher');
  });
});

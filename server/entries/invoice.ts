import { z } from 'zod';
import type { Setting } from '../../data/model/reading.ts';
import { chosenFrom, typedText } from '../forms.ts';
import type { Words } from '../words/words.ts';
import type { EnteredRecord } from './entry-file.ts';
import { amount, day, number, year } from './fields.ts';

/** An invoice as it is typed (formats §6); a credit note is written without its sign. */
export function invoiceSchema(words: Words, { agreement, resources }: Setting) {
  const { forms } = words;
  const providers = [...new Set(resources.map(({ provider }) => provider))];
  return z
    .object({
      number: typedText(z, words, 60),
      provider: typedText(z, words, 120).refine(
        (text) => providers.includes(text),
        forms.notOffered,
      ),
      resource: chosenFrom(
        z,
        words,
        resources.map(({ id }) => id),
      ),
      member: chosenFrom(
        z,
        words,
        agreement.members.map(({ code }) => code),
      ),
      nature: z.enum(['facture', 'avoir'], forms.notOffered),
      ...{ invoicedOn: day(words, true), from: day(words, false), to: day(words, false) },
      paidOn: day(words, false),
      fiscalYear: year(words, false),
      ...{ inclTax: amount(words, true), exclTax: amount(words, false) },
      vatRate: number(words, false),
      author: typedText(z, words, 80),
    })
    .superRefine(({ resource, provider, from, to, inclTax, exclTax, nature }, context) => {
      const refuse = (path: string, message: string) =>
        context.addIssue({ code: 'custom', path: [path], message });
      const own = resources.find(({ id }) => id === resource)?.provider ?? provider;
      if (own !== provider) refuse('resource', forms.otherProvider(own));
      if (from !== '' && to !== '' && to < from) refuse('to', forms.endsBefore);
      if (nature === 'facture' && inclTax.startsWith('-')) refuse('inclTax', forms.negativeInvoice);
      if (exclTax !== '' && Math.abs(Number(exclTax)) > Math.abs(Number(inclTax)))
        refuse('exclTax', forms.moreThanTaxed);
    })
    .transform(({ author, ...fields }) => ({ author, record: recordOf(fields) }));
}

function recordOf(fields: Readonly<Record<string, string | null>>): EnteredRecord {
  const { nature, number: own = '', provider, member, resource } = fields;
  const credited = (text: string | null | undefined) =>
    nature === 'avoir' && text ? `-${text.replace('-', '')}` : (text ?? '');
  const inclTax = credited(fields.inclTax);
  const all: typeof fields = { ...fields, inclTax, exclTax: credited(fields.exclTax) };
  return {
    ...{ task: 'invoice', kind: 'invoices' },
    identity: [own, provider, member, resource].map((part) => part ?? ''),
    title: `${own} · ${provider ?? ''} · ${inclTax.replace('.', ',')} €`,
    fields: Object.fromEntries(Object.entries(all).map(([name, text]) => [name, text ?? ''])),
  };
}

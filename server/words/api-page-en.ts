import type { ApiPageWords } from './api-page-words.ts';

/** The page of the API in English. */
export const apiPageEn = {
  title: 'The API of Canopée',
  introduction:
    'Every published figure, to be read by programs: the same measures, filters and statistical secrecy as the pages.',
  machine: 'The OpenAPI 3.1 document, for programs',
  contents: 'Contents',
  parameters: 'Parameters',
  allowed: (values) => `Values: ${values.join(', ')}.`,
  byDefault: (value) => `Default: ${value}.`,
  required: 'Required.',
  formats: 'Formats, by the Accept header',
  example: 'Example to copy',
  answer: 'Answer, fictitious',
  problems: 'Refusals and errors',
  problemsText:
    'Every error is an application/problem+json document (RFC 9457): title, detail in plain words, request number and, for a refused parameter, its name and the values allowed.',
  back: 'Back to the overview',
} satisfies ApiPageWords;

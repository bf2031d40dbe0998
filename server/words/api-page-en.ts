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
  kinds: {
    'bad-parameter':
      'A parameter is unknown, holds no allowed value or does not go with the others. Mend it: “errors” names it with the values allowed.',
    'too-many-rows':
      'The answer has more rows than a sheet of a workbook takes. Ask for CSV or Parquet, or narrow the filters.',
    'sign-in-needed': 'The answer needs a session or an access key.',
    'not-allowed':
      'The answer is for other roles than those of the account. Ask the administrator for the right.',
    'not-found': 'There is nothing at that address. Take it from the contents of this page.',
    'no-such-year': 'Nothing was received of that year. Choose one of those the detail gives.',
    'no-version':
      'Nothing is published yet. The coordinator drops the reports and runs “canopee ingest”.',
    method: 'Canopée is read only. Ask with GET or HEAD.',
    'not-acceptable':
      'None of the formats in the Accept header exists here. Take one of those the detail gives.',
    'foreign-origin': 'The request does not come from a page of Canopée: nothing was changed.',
    'too-large': 'Too much was sent: nothing was changed.',
    'foreign-host': 'The name asked for is not this machine’s. Use 127.0.0.1 or localhost.',
    throttled:
      'The same key or machine asks too often. Ask again after the seconds Retry-After gives.',
    internal:
      'The answer could not be computed, by a fault of the server. Report it with the request number.',
    busy: 'Too many answers are waited for already. Ask again after the seconds Retry-After gives.',
    'no-font': 'The server has no font to write a PNG picture with. The SVG file needs none.',
    'not-built': 'The pages were not built; the API answers nevertheless. Run “npm run build”.',
    'too-slow':
      'The computation took longer than it may. Ask for less at a time, or allow more time: CANOPEE_TIMEOUT.',
  },
  back: 'Back to the overview',
} satisfies ApiPageWords;

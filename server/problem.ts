import { pathOf, subjectKindOf } from '../data/model/pages.ts';
import {
  BadRequest,
  MethodRefused,
  NoFont,
  NoSuchAddress,
  NoSuchSubject,
  NoSuchYear,
  NotAcceptable,
  NoVersionError,
  NotAllowed,
  SignInNeeded,
  Throttled,
  TooBusy,
  TooLarge,
  TooManyRows,
  TooSlow,
  type ParameterFault,
} from './errors.ts';
import { about } from './problem-kinds.ts';
import type { Words } from './words/words.ts';

/** An error as the API tells it (RFC 9457). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: 400 | 401 | 403 | 404 | 405 | 406 | 413 | 421 | 429 | 500 | 503 | 504;
  readonly detail: string;
  readonly instance: string;
  readonly requestId: string;
  /** seconds after which asking again is worth it, as in the header */
  readonly retryAfter?: number;
  /** pages that are there instead */
  readonly instead?: readonly { readonly label: string; readonly address: string }[];
  /** methods there are */
  readonly allow?: readonly string[];
  readonly errors?: readonly (Omit<ParameterFault, 'text'> & { readonly detail: string })[];
}

/** An error's place and name, apart from what it says. */
export type ProblemKind = Omit<Problem, 'instance' | 'requestId'>;

/** Which problem an error is; whatever nobody foresaw is a fault of the server and says nothing about itself. */
export function problemOf(error: unknown, words: Words): ProblemKind {
  const { problems } = words;
  if (error instanceof BadRequest) return badRequest(error, words);
  if (error instanceof MethodRefused)
    return {
      type: about('method'),
      status: 405,
      allow: error.allowed,
      ...problems.notAllowed(error.method, error.allowed.join(', ')),
    };
  if (error instanceof TooLarge)
    return { type: about('too-large'), status: 413, ...problems.tooLarge(error.most / 1000) };
  if (error instanceof NoSuchAddress)
    return { type: about('not-found'), status: 404, ...problems.notFound(error.path) };
  if (error instanceof NoSuchSubject) return noSuchSubject(error, words);
  if (error instanceof NoSuchYear)
    return {
      type: about('no-such-year'),
      status: 404,
      ...problems.noSuchYear(error.year, error.years),
    };
  if (error instanceof SignInNeeded)
    return { type: about('sign-in-needed'), status: 401, ...problems.signInNeeded };
  if (error instanceof NotAllowed)
    return { type: about('not-allowed'), status: 403, ...problems.notAllowedTo(error.right) };
  if (error instanceof NotAcceptable)
    return {
      type: about('not-acceptable'),
      status: 406,
      ...words.formats.notAcceptable(error.allowed),
    };
  if (error instanceof TooManyRows)
    return {
      type: about('too-many-rows'),
      status: 400,
      ...words.formats.tooManyRows(error.most, INSTEAD_OF_SHEETS),
    };
  if (error instanceof NoVersionError)
    return { type: about('no-version'), status: 404, ...problems.noVersion };
  return serverProblem(error, words);
}

function noSuchSubject({ page, known }: NoSuchSubject, { problems }: Words): ProblemKind {
  const instead = known.map(({ value, label }) => ({
    label,
    address: pathOf({ page, subject: value }),
  }));
  const kind = subjectKindOf(page) ?? 'member';
  return { type: about('not-found'), status: 404, ...problems.noSuchSubject(kind), instead };
}

/** Of errors where asking again later helps, or nothing does. */
function serverProblem(error: unknown, { problems }: Words): ProblemKind {
  if (error instanceof Throttled) {
    const { retryAfter } = error;
    return { type: about('throttled'), status: 429, ...problems.throttled(retryAfter), retryAfter };
  }
  if (error instanceof TooBusy) {
    const { retryAfter } = error;
    return { type: about('busy'), status: 503, ...problems.busy(retryAfter), retryAfter };
  }
  if (error instanceof NoFont) return { type: about('no-font'), status: 503, ...problems.noFont };
  if (error instanceof TooSlow)
    return { type: about('too-slow'), status: 504, ...problems.tooSlow(error.seconds) };
  return { type: about('internal'), status: 500, ...problems.internal };
}

/** What takes any number of rows. */
const INSTEAD_OF_SHEETS = ['format=csv', 'format=parquet'];

function badRequest({ faults }: BadRequest, words: Words): ProblemKind {
  const errors = faults.map(({ text, ...fault }) => ({
    ...fault,
    detail: faultText({ ...fault, ...(text !== undefined && { text }) }, words),
  }));
  const detail = errors.map((one) => one.detail).join(' ');
  return {
    type: about('bad-parameter'),
    status: 400,
    title: words.problems.badParameters,
    detail,
    errors,
  };
}

/** What is wrong with a parameter, in words. */
export function faultText(
  { parameter, allowed, reason, text }: ParameterFault,
  { problems }: Words,
): string {
  if (text !== undefined) return text;
  if (reason === 'unknown') return problems.unknownParameter(parameter, allowed);
  if (reason === 'not-together') return problems.notTogether(parameter, allowed.join());
  return problems.badParameter(parameter, allowed);
}

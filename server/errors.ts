import type { Right } from '../data/model/access/right.ts';
import type { Choice } from '../data/model/frame.ts';
import type { PageId } from '../data/model/pages.ts';

/** A parameter of a request that holds something else than what it may. */
export interface ParameterFault {
  readonly parameter: string;
  /**
   * `value`: it may hold one of `allowed` · `unknown`: there is no such parameter, `allowed` are those there are ·
   * `not-together`: it excludes the parameter in `allowed` · `refused`: every word is known, but together they have no answer
   */
  readonly reason: 'value' | 'unknown' | 'not-together' | 'refused';
  readonly allowed: readonly string[];
  /** why, in words, where the reason does not tell it all */
  readonly text?: string;
}

/** The request asks in a way that cannot be understood; every fault is named. */
export class BadRequest extends Error {
  readonly faults: readonly ParameterFault[];

  constructor(faults: readonly ParameterFault[]) {
    super(`bad parameters: ${faults.map(({ parameter }) => parameter).join(', ')}`);
    this.faults = faults;
  }
}

/** The answer exists in none of the formats the request accepts. */
export class NotAcceptable extends Error {
  /** media types there are */
  readonly allowed: readonly string[];

  constructor(allowed: readonly string[]) {
    super('no format is acceptable');
    this.allowed = allowed;
  }
}

/** The answer has more rows than a sheet of a workbook may have. */
export class TooManyRows extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`more than ${most} rows for a sheet`);
    this.most = most;
  }
}

/** What is there cannot be asked for by that method. */
export class MethodRefused extends Error {
  readonly method: string;
  readonly allowed: readonly string[];

  constructor(method: string, allowed: readonly string[]) {
    super(`no ${method} here`);
    this.method = method;
    this.allowed = allowed;
  }
}

/** More was sent than may be. */
export class TooLarge extends Error {
  readonly most: number;

  constructor(most: number) {
    super(`more than ${most} bytes`);
    this.most = most;
  }
}

/** There is nothing at that address. */
export class NoSuchAddress extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`nothing at ${path}`);
    this.path = path;
  }
}

/** The page is of a member or a resource that is not there. */
export class NoSuchSubject extends Error {
  readonly page: PageId;
  /** those there are */
  readonly known: readonly Choice[];

  constructor(page: PageId, known: readonly Choice[]) {
    super(`the page ${page} of nobody`);
    this.page = page;
    this.known = known;
  }
}

/** There is nothing about that year. */
export class NoSuchYear extends Error {
  readonly year: number;
  readonly years: readonly number[];

  constructor(year: number, years: readonly number[]) {
    super(`no data for ${year}`);
    this.year = year;
    this.years = years;
  }
}

/** The answer is for others than who asks. */
export class NotAllowed extends Error {
  readonly right: Right;

  constructor(right: Right) {
    super(`not allowed: ${right}`);
    this.right = right;
  }
}

/** The answer is for whoever signed in. */
export class SignInNeeded extends Error {
  constructor() {
    super('nobody signed in');
  }
}

/** The machine has no face to write a picture's words with. */
export class NoFont extends Error {
  constructor() {
    super('no font on this machine');
  }
}

/** Nothing was published yet. */
export class NoVersionError extends Error {
  constructor() {
    super('no version is published');
  }
}

/** A version has not a column that is asked for: another Canopée built it. */
export class OutdatedVersion extends Error {
  constructor(column: string) {
    super(`the version has no column ${column}`);
  }
}

/** A question failed; it is named, its parameters are not, as they may be personal. */
export class QueryError extends Error {
  constructor(question: string, options: ErrorOptions) {
    super(`the question ${question} failed`, options);
  }
}

/** Too many answers are being computed: as many as may wait are waiting, or they have all the memory there is. */
export class TooBusy extends Error {
  /** seconds after which asking again is worth it */
  readonly retryAfter: number;

  constructor(retryAfter: number, options?: ErrorOptions) {
    super('too many answers are waited for', options);
    this.retryAfter = retryAfter;
  }
}

/** It was done too often. */
export class Throttled extends Error {
  /** seconds until it may be done again */
  readonly retryAfter: number;
  /** was it once too often, or oftener still? */
  readonly isFirst: boolean;

  constructor(retryAfter: number, isFirst: boolean) {
    super('done too often');
    this.retryAfter = retryAfter;
    this.isFirst = isFirst;
  }
}

/** An answer took longer than it may. */
export class TooSlow extends Error {
  readonly seconds: number;

  constructor(seconds: number) {
    super(`no answer within ${seconds} s`);
    this.seconds = seconds;
  }
}

/** The command cannot go on; the message is for the person at the terminal. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

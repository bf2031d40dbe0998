/** Every kind of problem, by the name in its type, with the status it is told under. */
export const PROBLEM_KINDS = {
  'bad-parameter': 400,
  'too-many-rows': 400,
  'sign-in-needed': 401,
  'not-allowed': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-such-year': 404,
  'no-version': 404,
  method: 405,
  'not-acceptable': 406,
  'too-large': 413,
  'foreign-host': 421,
  throttled: 429,
  internal: 500,
  busy: 503,
  'no-font': 503,
  'not-built': 503,
  'too-slow': 504,
} as const;

/** Name of a kind of problem. */
export type ProblemName = keyof typeof PROBLEM_KINDS;

/** Their names, in the order of their statuses. */
export const PROBLEM_NAMES = Object.keys(PROBLEM_KINDS) as readonly ProblemName[];

/** Identifier of a kind of problem. */
export function about(name: ProblemName): string {
  return `urn:canopee:problem:${name}`;
}

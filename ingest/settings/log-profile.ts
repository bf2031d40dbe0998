import { z } from 'zod';
import { LogFormat } from './log-format.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const hosts = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);

const address = z.strictObject({
  /** host, or several; `*` stands for anything: `*.exemple.fr` */
  host: hosts.transform((host) => [host].flat().map((each) => each.toLowerCase())),
  /** from the first slash; `*` stands for anything, `{item}` for the content's identifier */
  path: z
    .string()
    .regex(/^[/*]/)
    .refine((path) => path.split('{item}').length <= 2, 'one {item} at most')
    .default('*'),
  resource: z.string().min(1),
  metric: z.string().min(1).default('uses'),
});

const format = z.string().transform((text, context) => {
  try {
    return new LogFormat(text);
  } catch (error) {
    const message = error instanceof RangeError ? error.message : 'invalid';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
});

/** `settings/profiles/NAME.yaml` of kind `access-log`: how a server's or a proxy's log is recognised and read (formats §5). */
export const logProfileSchema = z.strictObject({
  source: slug,
  kind: z.literal('access-log'),
  files: z.array(z.string()).default([]),
  format,
  /** whose log it is, where the lines hold paths only */
  host: z.string().toLowerCase().default(''),
  /** home of every reader the log tells of, or of those `homes` says nothing of */
  commune: z.string().optional(),
  /** home by the group or the form of the login; `*` stands for anything */
  homes: z
    .strictObject({
      by: z.enum(['group', 'login']),
      names: z.record(z.string().min(1), z.string().min(1)),
    })
    .optional(),
  resources: z.array(address).min(1).max(1000),
});

/** One profile of a log. */
export type LogProfile = z.output<typeof logProfileSchema>;

/** One line of its table of addresses. */
export type Address = LogProfile['resources'][number];

import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import type { LiveEvent } from '../../data/model/live-event.ts';
import { PAGES } from '../../data/model/pages.ts';
import { problem } from './problem-doc.ts';

const count = z.int().nonnegative();

/** What stands after `data:` of one event. */
export const liveEventSchema = z.discriminatedUnion('type', [
  z
    .object({ type: z.literal('version'), number: count })
    .describe('The version that is served now, 0 before the first; also what is told first.'),
  z
    .object({ type: z.literal('progress'), step: z.string(), done: count, total: count })
    .describe('Where an import is, in words: `done` of `total` files, or once per step.'),
  z.object({ type: z.literal('idle') }).describe('No import is under way any more.'),
  z
    .object({ type: z.literal('changed'), page: z.enum(PAGES.map(({ id }) => id)) })
    .describe('Somebody changed what a page shows beside figures.'),
]) satisfies z.ZodType<LiveEvent>;

const EXAMPLE: readonly LiveEvent[] = [
  { type: 'version', number: 12 },
  { type: 'progress', step: 'Lecture et contrôle', done: 3, total: 8 },
  { type: 'idle' },
  { type: 'version', number: 13 },
  { type: 'changed', page: 'annotations' },
];

/** One event as it is sent. */
export function eventText(event: LiveEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}

const STREAM = {
  type: 'string' as const,
  contentMediaType: 'application/json',
  contentSchema: z.toJSONSchema(liveEventSchema),
};

/** What the API's document says about `/api/v1/events`. */
export const eventsDoc = describeRoute({
  operationId: 'getEvents',
  summary: 'What happens, as it happens',
  description:
    'Server-sent events, until whoever listens leaves or may not listen any more. Each is one line `data:` with a JSON object and an empty line; its `type` says what happened: `version`, `progress`, `idle` or `changed`. Nothing personal is told, and no figure: what a new version says is asked again.\nLines that begin with a colon are there every 25 seconds to keep the connection.',
  tags: ['live'],
  responses: {
    200: {
      description: 'Events, one after the other.',
      content: {
        'text/event-stream': {
          schema: STREAM,
          example: EXAMPLE.map(eventText).join(''),
        },
      },
    },
    401: problem('Whoever listens signs in, or sends a key.'),
    403: problem('Whoever asks may not read what this is about.'),
    500: problem('The answer could not be given.'),
    503: problem('Too many listen: Retry-After says when to ask again.'),
  },
});

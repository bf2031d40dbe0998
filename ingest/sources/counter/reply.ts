import { IngestError } from '../../errors.ts';
import type { Source } from '../source.ts';
import { decisionFor } from './exceptions.ts';

const WEB_PAGE = /^\s*<(!doctype html|html|head|body)\b/i;
const HTTP_ERROR = /^\s*(?:HTTP(?:\/\d(?:\.\d)?)?(?: Error)?:?\s*|Error\s+)([45]\d\d)\b/i;

/** What servers answer instead of a report, saved under its name: a web page, the text of an HTTP error. */
export const serverReply: Source = {
  recognise(opened) {
    if (opened.form !== 'text') return Promise.resolve(undefined);
    const { rows, delimiter } = opened.head;
    const start = rows
      .slice(0, 5)
      .map((cells) => cells.join(delimiter))
      .join('\n');
    if (WEB_PAGE.test(start)) throw new IngestError({ code: 'web-page' });
    const status = HTTP_ERROR.exec(start)?.[1];
    if (status === undefined) return Promise.resolve(undefined);
    const decision = decisionFor(undefined, Number(status));
    throw new IngestError({ code: 'http-error', status: Number(status), decision });
  },
};

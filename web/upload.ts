import type { PageProps } from './page-props.ts';
import { dropWords } from './words/drop.ts';

/** How an upload ended: somewhere to go on, or why nothing came of it. */
export type Uploaded = { readonly location: string } | { readonly fault: string };

/** An upload under way. */
export interface Upload {
  readonly ended: Promise<Uploaded>;
  stop(): void;
}

/**
 * Sends a form with files.
 *
 * @param advanced told which part is sent; 1 as soon as the server has everything
 */
export function upload(
  address: string,
  fields: FormData,
  advanced: (part: number) => void,
): Upload {
  const request = new XMLHttpRequest();
  const own = dropWords();
  const ended = new Promise<Uploaded>((resolve) => {
    const fail = (fault: string) => () => resolve({ fault });
    request.upload.onprogress = ({ loaded, total }) => advanced(total > 0 ? loaded / total : 0);
    request.upload.onload = () => advanced(1);
    request.onerror = fail(own.lost);
    request.onabort = fail(own.stopped);
    request.onload = () => resolve(outcomeOf(request.responseText) ?? { fault: own.lost });
  });
  request.open('POST', address);
  request.setRequestHeader('accept', 'application/json');
  request.send(fields);
  return { ended, stop: () => request.abort() };
}

type Answer = Partial<PageProps> & { readonly location?: string; readonly detail?: string };

function outcomeOf(text: string): Uploaded | undefined {
  try {
    const { location, reply, detail } = JSON.parse(text) as Answer;
    if (location !== undefined) return { location };
    const fault = reply?.message ?? detail;
    return fault === undefined ? undefined : { fault };
  } catch {
    return undefined;
  }
}

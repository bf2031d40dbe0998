import { tick } from 'svelte';
import type { PageProps } from './page-props.ts';
import type { Go, Navigation } from './navigation.svelte.ts';
import { submissionWords } from './words/submission.ts';

/** `isSomebodyElse`: who signed in or out gets pages of their own, loaded anew. */
interface WayOn {
  readonly location: string;
  readonly isSomebodyElse: boolean;
}

/** What the server answers a form: where to go on, the page with why not, or a problem (RFC 9457). */
type Answer = WayOn | PageProps | { readonly detail: string };

/** Sends a form that changes something, and goes on from there without a load; whatever happens, what was typed stays. */
export async function submitForm(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  { navigation, go }: { readonly navigation: Navigation; readonly go: Go },
): Promise<void> {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  const fields = fieldsOf(form, submitter);
  const answer = await ask(form.action, fields);
  form.ariaBusy = null;
  if ('location' in answer) {
    form.reset();
    if (answer.isSomebodyElse) location.assign(answer.location);
    else await go(answer.location);
    return;
  }
  if ('page' in answer) navigation.answered(answer.reply);
  else {
    const values = Object.fromEntries(fields);
    const task = values.task ?? '';
    navigation.answered({ task, status: 503, message: answer.detail, faults: {}, values });
  }
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}

async function ask(address: string, body: URLSearchParams): Promise<Answer> {
  try {
    const headers = { accept: 'application/json' };
    const response = await fetch(address, { method: 'POST', body, headers });
    return (await response.json()) as Answer;
  } catch {
    return { detail: submissionWords().lost };
  }
}

function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter))
    if (typeof value === 'string') fields.append(name, value);
  return fields;
}

import type { Reply } from '../../data/model/reply.ts';

/** Is an answer that to this form, by what it asks for and what tells it apart? */
export function isReplyTo(reply: Reply | null, form: Readonly<Record<string, string>>): boolean {
  if (reply === null || reply.task !== form.task) return false;
  return Object.entries(form).every(
    ([name, value]) => name === 'task' || reply.values[name] === value,
  );
}

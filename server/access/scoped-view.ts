import { NotAllowed } from '../errors.ts';
import type { House } from '../house.ts';
import type { Asker } from '../read-published.ts';
import type { Question, UsageView } from '../store/usage-store.ts';
import { QUESTION_RIGHTS } from './question-rights.ts';
import { may, membersFor, type Scope } from './visitor.ts';

/**
 * A version as somebody may see it: the one place where a question is held against who asks. What is of one member is refused
 * to whoever does not look after it, whatever page or route asked.
 */
export function scopedView(view: UsageView, scope: Scope): UsageView {
  const allow = (question: Question): Question => {
    const refused = refusedRight(question, scope);
    if (refused !== null) throw new NotAllowed(refused);
    return ofOwn(question, scope);
  };
  return {
    version: view.version,
    ask: async (question, signal) => {
      return view.ask(allow(question), signal);
    },
    askColumns: async (question, signal) => {
      return view.askColumns(allow(question), signal);
    },
    scan: async (question, signal) => {
      return view.scan(allow(question), signal);
    },
  };
}

/** Reads the version served as somebody may see it. */
export function readAs<Made>(
  { store }: Pick<House, 'store'>,
  asker: Asker,
  reading: (view: UsageView) => Promise<Made>,
): Promise<Made> {
  return store.read((view) => reading(scopedView(view, asker)));
}

/** A question about what was imported is about what he imports, whatever it says itself. */
function ofOwn(question: Question, scope: Scope): Question {
  if (QUESTION_RIGHTS[question.name] !== 'imports') return question;
  const members = membersFor(scope, 'imports');
  return {
    ...question,
    params: { ...question.params, members: members === 'all' ? ['*'] : members },
  };
}

function refusedRight({ name, params }: Question, scope: Scope) {
  const right = QUESTION_RIGHTS[name];
  if (!may(scope, right)) return right;
  if (right !== 'checks') return null;
  const members = membersFor(scope, right);
  return members === 'all' || members.some((own) => own === params?.member) ? null : right;
}

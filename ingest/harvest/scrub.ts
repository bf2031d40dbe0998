/** What takes the place of a secret. */
const MASK = '***';
/** A secret shorter than this may well be a word or a number of the report itself: it is masked where it stands as a parameter. */
const SHORTEST = 8;
/** Held back until what follows is known, so that no secret passes in two pieces. */
const HELD = 4096;

const AS_PARAMETER = /((?:customer_id|requestor_id|api_?key)(?:=|%3D))[^&"'\s\\]*/gi;
const AS_FIELD = /("(?:requestor_id|api_?key)\\*"\s*:\s*\\*")[^"\\]*/gi;

/** Masks secrets in a stream of bytes, piece by piece. */
export interface Scrubber {
  push(piece: Uint8Array): Buffer;
  end(): Buffer;
}

/**
 * Servers repeat in their messages the address they were asked, and some in their headers the requestor: nothing of it may
 * reach the disk. The bytes are handled as Latin-1, so that whatever encoding they have passes unharmed.
 */
export function scrubber(secrets: readonly string[]): Scrubber {
  const forms = secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
  let held = '';
  return {
    push(piece) {
      held = masked(held + Buffer.from(piece).toString('latin1'), forms);
      const ready = held.slice(0, -HELD);
      held = held.slice(-HELD);
      return Buffer.from(ready, 'latin1');
    },
    end: () => Buffer.from(masked(held, forms), 'latin1'),
  };
}

/** The same for a short text. */
export function scrubbed(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter(({ length }) => length >= SHORTEST).flatMap(formsOf);
  return Buffer.from(
    masked(Buffer.from(text, 'utf8').toString('latin1'), forms),
    'latin1',
  ).toString('utf8');
}

/** A text of a server's without the control characters that would play with the terminal. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}

/** A secret as it is, in an address, in a JSON text. */
function formsOf(secret: string): string[] {
  const forms = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  const query = new URLSearchParams([['', secret]]).toString().slice(1);
  return [...new Set([...forms, query])].map((form) =>
    Buffer.from(form, 'utf8').toString('latin1'),
  );
}

function masked(text: string, forms: readonly string[]): string {
  const plain = forms.reduce((left, form) => left.replaceAll(form, MASK), text);
  return plain.replace(AS_PARAMETER, `$1${MASK}`).replace(AS_FIELD, `$1${MASK}`);
}

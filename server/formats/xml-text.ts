const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Characters XML 1.0 cannot hold (§2.2), halves of pairs included. */
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text inside an element or an attribute; what XML cannot hold is shown as a replacement character. */
export function xmlText(text: string): string {
  return text.replace(IMPOSSIBLE, '\uFFFD').replace(/[&<>"\r]/g, (one) => ESCAPES[one] ?? one);
}

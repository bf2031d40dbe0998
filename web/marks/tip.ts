import type { Said } from './mark.ts';

/** Pixels between a mark and what is said of it, and between that and the edge of the window. */
const APART = 8;

/** Pixels from which on a mark is a column. */
const HIGH = 100;

/** What is said of the mark that is pointed at, beside it; for the eye alone, as the drawing's slider and table are heard. */
export class Tip {
  readonly #box = document.createElement('div');

  constructor() {
    this.#box.className = 'tip unprinted';
    this.#box.setAttribute('aria-hidden', 'true');
    this.#box.hidden = true;
    document.body.append(this.#box);
  }

  show(mark: Element, { title, lines }: Said): void {
    const head = document.createElement('b');
    head.textContent = title;
    const rest = lines.map((line) => {
      const row = document.createElement('span');
      row.textContent = line;
      return row;
    });
    this.#box.replaceChildren(head, ...rest);
    this.#box.hidden = false;
    this.#place(mark.getBoundingClientRect());
  }

  hide(): void {
    this.#box.hidden = true;
  }

  holds(element: Element): boolean {
    return this.#box.contains(element);
  }

  /** above the mark or below it, beside a high one; never over the edge */
  #place({ left, right, top, bottom }: DOMRect): void {
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const most = document.documentElement.clientWidth - width - APART;
    const isHigh = bottom - top > HIGH;
    const beside = right + APART <= most ? right + APART : left - width - APART;
    const over = top - height - APART >= APART ? top - height - APART : bottom + APART;
    const x = isHigh ? beside : (left + right - width) / 2;
    const y = isHigh ? top : over;
    this.#box.style.translate = `${within(x, most)}px ${within(y, innerHeight - height - APART)}px`;
  }
}

function within(place: number, most: number): number {
  return Math.round(Math.max(APART, Math.min(most, place)));
}

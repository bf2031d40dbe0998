import { heard, shownMarks } from './heard.ts';
import { goesTo, MARKS, saidBy } from './mark.ts';
import { Tip } from './tip.ts';

/** Milliseconds that a tip stays when the pointer leaves its mark: long enough to reach the tip. */
const STAY = 150;

/** Reads the marks of a page to whoever points at them, by mouse, touch or keyboard. */
class Reading {
  readonly #tip = new Tip();
  #mark: Element | null = null;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** the mark that was read before the press under way: a first touch reads, a second one follows */
  #readBefore: Element | null = null;

  constructor() {
    addEventListener('pointerover', (event) => this.#over(event), { passive: true });
    addEventListener('pointerdown', () => (this.#readBefore = this.#mark), { passive: true });
    addEventListener('click', (event) => this.#click(event));
    addEventListener('keydown', (event) => this.#key(event), { capture: true });
    addEventListener('scroll', () => this.hide(), { capture: true, passive: true });
    const hovered = [...document.querySelectorAll(MARKS)].find((mark) => mark.matches(':hover'));
    if (hovered) this.show(hovered);
  }

  /** Says what a mark says, beside it. */
  show(mark: Element): void {
    clearTimeout(this.#leaving);
    if (mark === this.#mark && mark.isConnected) return;
    this.hide();
    this.#mark = mark;
    mark.classList.add('pointed');
    this.#tip.show(mark, saidBy(mark));
  }

  hide(): void {
    clearTimeout(this.#leaving);
    this.#mark?.classList.remove('pointed');
    this.#mark = null;
    this.#tip.hide();
  }

  /** Goes where a click on a mark leads, as a link of the page does. */
  follow(mark: Element): void {
    const address = goesTo(mark);
    if (address === null) return;
    this.hide();
    const link = document.createElement('a');
    link.href = address;
    link.dataset.mark = '';
    document.body.append(link);
    link.click();
    link.remove();
  }

  #over({ target }: PointerEvent): void {
    if (!(target instanceof Element) || this.#tip.holds(target)) {
      clearTimeout(this.#leaving);
      return;
    }
    const mark = target.closest(MARKS);
    if (mark) this.show(mark);
    else if (this.#mark) this.#leaving = setTimeout(() => this.hide(), STAY);
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    const mark = target instanceof Element ? target.closest(MARKS) : null;
    if (!mark) return;
    const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    if (!isTouch || this.#readBefore === mark) this.follow(mark);
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.#mark) return;
    event.stopPropagation();
    this.hide();
  }
}

let started: Reading | undefined;

/** The one reader of the page, at work from the first call on. */
export function reading(): Reading {
  return (started ??= new Reading());
}

/**
 * What the slider of a drawing does: it reads the mark it stands at, to the eye and to the ear; Enter goes where a click would.
 *
 * @param event of the slider; it may have lost the focus since
 */
export function readBySlider(event: Event, drawings: Element): void {
  const slider = event.target;
  if (!(slider instanceof HTMLInputElement)) return;
  const reader = reading();
  const mark = shownMarks(drawings)[Number(slider.value) - 1];
  slider.setAttribute('aria-valuetext', heard(mark));
  if (!mark || document.activeElement !== slider) reader.hide();
  else if (!(event instanceof KeyboardEvent)) reader.show(mark);
  else if (event.key === 'Enter') reader.follow(mark);
}

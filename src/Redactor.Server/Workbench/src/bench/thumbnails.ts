// The strip of pages: only those in view are elements, so that three hundred cost what ten do.
import type { Api } from './api';
import { el } from './dom';
import type { State } from './state';
import { t } from './words';

const height = 172, spare = 3;

export class Thumbnails {
  readonly element: HTMLElement;
  private readonly track = el('ul', { class: 'track' });
  private readonly shown = new Map<number, HTMLElement>();
  private readonly images = new Map<number, HTMLImageElement>();
  private due = false;

  constructor(private readonly state: State, private readonly api: Api, private readonly goTo: (page: number) => void) {
    this.element = el('nav', { class: 'thumbnails', 'aria-label': t('pages'), tabindex: 0 }, this.track);
    this.track.style.height = `${state.review.pages.length * height}px`;
    this.element.addEventListener('scroll', () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(this.element);
    state.on(['page'], () => this.reveal());
    state.on(['progress', 'review', 'page'], () => this.refresh());
  }

  private later(): void {
    if (this.due) return;
    this.due = true;
    requestAnimationFrame(() => {
      this.due = false;
      this.fill();
    });
  }

  private fill(): void {
    const { scrollTop, clientHeight } = this.element, count = this.state.review.pages.length;
    const first = Math.max(1, Math.floor(scrollTop / height) + 1 - spare), last = Math.min(count, Math.ceil((scrollTop + clientHeight) / height) + spare);
    for (const [number, made] of this.shown)
      if ((number < first || number > last) && !made.contains(document.activeElement)) {
        made.remove();
        this.shown.delete(number);
      }
    for (let number = first; number <= last; number++) if (!this.shown.has(number)) this.add(number);
  }

  private add(number: number): void {
    const facts = this.state.review.pages[number - 1]!;
    let image = this.images.get(number);
    if (!image) {
      image = el('img', { alt: '', src: facts.examined ? this.api.image(number, 2) : this.api.burned(number, null, 1), draggable: 'false', decoding: 'async' });
      this.images.set(number, image);
    }
    const made = el('li', {}, el('button', { type: 'button', 'data-page': number, onclick: () => this.goTo(number) }, el('span', { class: 'sheet' }, image), el('span', { class: 'hidden-text' }), el('span', { class: 'facts', 'aria-hidden': 'true' })));
    image.width = Math.round(Math.min(96, (132 * facts.width) / facts.height));
    image.height = Math.round((image.width * facts.height) / facts.width);
    made.style.top = `${(number - 1) * height}px`;
    this.shown.set(number, made);
    const after = [...this.shown.keys()].filter(k => k > number).sort((a, b) => a - b)[0];
    this.track.insertBefore(made, after === undefined ? null : this.shown.get(after)!);
    this.say(number, made);
  }

  private refresh(): void {
    this.later();
    for (const [number, made] of this.shown) this.say(number, made);
  }

  private say(number: number, made: HTMLElement): void {
    const facts = this.state.review.pages[number - 1]!, press = made.querySelector('button')!, text = made.querySelector('.facts')!;
    const state = facts.open > 0 ? t('pageOpen', facts.open) : facts.seen ? t('pageDone') : t('pageUnseen');
    made.querySelector('.hidden-text')!.textContent = `${t('pageNumber', number)}: ${state}`;
    if (number === this.state.current) press.setAttribute('aria-current', 'page');
    else press.removeAttribute('aria-current');
    made.className = facts.open > 0 ? 'open' : facts.seen ? 'done' : 'unseen';
    made.classList.toggle('seen', facts.seen);
    text.replaceChildren(el('span', { class: 'number' }, `${number}`), el('span', { class: 'count' }, facts.open > 0 ? `${facts.open} ?` : facts.seen ? '✓' : '○'));
  }

  private reveal(): void {
    const top = (this.state.current - 1) * height, { scrollTop, clientHeight } = this.element;
    if (top < scrollTop || top + height > scrollTop + clientHeight) this.element.scrollTop = Math.max(0, top - clientHeight / 2 + height / 2);
    this.later();
  }
}

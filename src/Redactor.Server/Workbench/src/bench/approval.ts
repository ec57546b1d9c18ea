// The last look: what would be burned, what is still missing, the burned pages themselves, and the approval bound to exactly that.
import { Refusal, type Api } from './api';
import { openDialog } from './dialogs';
import { button, clear, el } from './dom';
import { ink, lookOf } from './looks';
import type { Outbox } from './outbox';
import type { State } from './state';
import type { Plan } from './types';
import { coded, t } from './words';

export class Approval {
  constructor(private readonly state: State, private readonly api: Api, private readonly outbox: Outbox, private readonly signIn: () => void, private readonly nextOpen: () => void, private readonly done: (waitsForSecond: boolean) => void) {}

  open(): void {
    const body = el('div', { class: 'approval' }, el('p', { role: 'status' }, t('planning')));
    const dialog = openDialog(t('approveTitle'), body);
    dialog.classList.add('wide');
    void this.fill(body, dialog);
  }

  private async fill(body: HTMLElement, dialog: HTMLDialogElement): Promise<void> {
    await this.outbox.settled();
    if (!dialog.open) return;
    if (this.outbox.unsaved > 0) {
      this.refuse(body, dialog, [t('approveUnsaved', this.outbox.unsaved)]);
      return;
    }
    try {
      this.show(body, dialog, await this.api.plan());
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      this.fail(body, dialog, failure);
    }
  }

  private show(body: HTMLElement, dialog: HTMLDialogElement, plan: Plan): void {
    clear(body);
    const { review } = this.state;
    const types = Object.entries(plan.byType).sort((a, b) => b[1] - a[1]);
    const pages = el('ol', { class: 'burnedpages', tabindex: 0, 'aria-label': t('burnedPages') });
    for (const page of review.pages) {
      const image = el('img', { src: this.api.burned(page.number, plan.revision, 1), alt: t('enlarge'), loading: 'lazy', decoding: 'async' });
      image.width = 220;
      image.height = Math.round((220 * page.height) / page.width);
      const enlarge = el('button', { type: 'button', class: 'enlarge', title: t('enlarge'), onclick: () => this.enlarge(enlarge, image, page.number, plan.revision) }, image, t('pageNumber', page.number));
      pages.append(el('li', {}, enlarge));
    }
    const said = el('p', { role: 'alert', class: 'wrong' });
    const looked = el('input', { type: 'checkbox', onchange: () => { approve.disabled = !looked.checked; } });
    const approve = button(t(review.policy.secondReviewer && review.round === 'First' ? 'approveFirst' : 'approve'), () => void this.approve(plan, approve, said, body, dialog), { class: 'main', disabled: true });
    body.append(
      el('p', {}, t('planned', types.reduce((sum, [, count]) => sum + count, 0), review.pages.length)),
      plan.repeated > 0 ? el('p', { class: 'hint' }, t('plannedAlso', plan.repeated)) : '',
      el('ul', { class: 'counts' }, ...types.map(([type, count]) => {
        const look = type === 'Unread' ? ink : lookOf(type), name = type === 'Unread' ? t('unreadInk') : coded('type', type);
        const made = el('li', {}, el('span', { class: `swatch ${look.pattern}`, 'aria-hidden': 'true' }), `${name} `, el('b', {}, `${count}`));
        made.style.setProperty('--type', look.color);
        return made;
      })),
      pages,
      el('p', { class: 'hint' }, t('hash'), ' ', el('code', {}, plan.hash.slice(0, 16))),
      el('label', { class: 'check' }, looked, t('looked')), said,
      el('div', { class: 'row end' }, button(t('cancel'), () => dialog.close()), approve));
    looked.focus();
    if (review.pages.length === 1) pages.querySelector<HTMLButtonElement>('.enlarge')?.click();
  }

  // In its place: whoever looks closely is still about to approve.
  private enlarge(press: HTMLElement, image: HTMLImageElement, page: number, revision: number): void {
    const large = press.classList.toggle('large');
    press.setAttribute('aria-pressed', String(large));
    image.src = this.api.burned(page, revision, large ? 0 : 1);
    if (large) press.scrollIntoView({ block: 'start' });
  }

  private async approve(plan: Plan, press: HTMLButtonElement, said: HTMLElement, body: HTMLElement, dialog: HTMLDialogElement): Promise<void> {
    const lock = this.state.lockToken;
    if (lock === null) return;
    press.disabled = true;
    try {
      const answer = await this.api.approve(lock, plan.revision, plan.hash);
      dialog.close();
      this.done(answer.waitsForSecond);
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      press.disabled = false;
      if (failure.status === 0) said.textContent = t('offlineShort');
      else this.fail(body, dialog, failure);
    }
  }

  private fail(body: HTMLElement, dialog: HTMLDialogElement, failure: Refusal): void {
    if (failure.status === 401) {
      dialog.close();
      this.signIn();
      return;
    }
    const missing = Array.isArray(failure.details.missing) ? (failure.details.missing as string[]).map(code => coded('missing', code)) : [];
    this.refuse(body, dialog, missing.length > 0 ? missing : [failure.status === 0 ? t('offlineShort') : coded('problem', failure.code)]);
  }

  private refuse(body: HTMLElement, dialog: HTMLDialogElement, reasons: string[]): void {
    clear(body);
    body.append(el('p', {}, t('notYet')), el('ul', { class: 'missing' }, ...reasons.map(reason => el('li', {}, reason))),
      el('div', { class: 'row end' }, button(t('close'), () => dialog.close()), button(t('nextOpen'), () => { dialog.close(); this.nextOpen(); }, { class: 'main' })));
    body.querySelector<HTMLElement>('.main')?.focus();
  }
}

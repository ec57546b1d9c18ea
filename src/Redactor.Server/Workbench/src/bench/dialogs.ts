// Dialogs that ask for one thing: a reason to keep, a new sign-in, a comment.
import { Refusal, type Api } from './api';
import { button, el } from './dom';
import type { State } from './state';
import { coded, t } from './words';

/** Opens a dialog; it is gone once closed, and the focus is back where it was. */
export function openDialog(title: string, ...content: (Node | string)[]): HTMLDialogElement {
  const id = `d${crypto.randomUUID()}`, dialog = el('dialog', { 'aria-labelledby': id }, el('h2', { id }, title), ...content);
  const before = document.activeElement;
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
  dialog.showModal();
  return dialog;
}

/** Asks why marks stay readable; figures choose a reason. */
export function askReason(state: State, then: (code: string) => void): void {
  const list = el('ol', { class: 'reasons' });
  const dialog = openDialog(t('keepTitle'), list, el('div', { class: 'row end' }, button(t('cancel'), () => dialog.close())));
  const choose = (code: string): void => {
    dialog.close();
    then(code);
  };
  for (const [at, code] of state.review.keepCodes.entries())
    list.append(el('li', {}, button('', () => choose(code), { 'aria-keyshortcuts': `${at + 1}`})));
  for (const [at, one] of list.querySelectorAll('button').entries()) one.append(el('kbd', { 'aria-hidden': 'true' }, `${at + 1}`), ` ${coded('keep', state.review.keepCodes[at]!)}`);
  dialog.addEventListener('keydown', event => {
    const code = state.review.keepCodes[Number(event.key) - 1];
    if (code === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(code);
  });
  list.querySelector('button')?.focus();
}

/** Chooses a type; letters go to names that begin with them, as lists of a browser do. */
export function askType(state: State, current: string, then: (type: string) => void): void {
  const list = el('select', { size: Math.min(14, state.review.types.length), 'aria-label': t('type') }, ...state.review.types.map(type => el('option', { value: type, selected: type === current }, coded('type', type))));
  const done = (): void => {
    dialog.close();
    then(list.value);
  };
  const dialog = openDialog(t('type'), list, el('div', { class: 'row end' }, button(t('cancel'), () => dialog.close()), button(t('choose'), done, { class: 'main' })));
  list.addEventListener('dblclick', done);
  list.addEventListener('keydown', event => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    done();
  });
  list.focus();
}

let signingIn = false;

/** Signs in again without leaving the page: nothing that was done is lost. */
export function signInAgain(api: Api, who: string, then: () => void): void {
  if (signingIn) return;
  signingIn = true;
  const field = (name: string, text: string, attributes: Record<string, string | boolean>): { label: HTMLElement; input: HTMLInputElement } => {
    const input = el('input', { name, ...attributes });
    return { label: el('label', { class: 'field' }, text, input), input };
  };
  const name = field('username', t('name'), { autocomplete: 'username', required: true, value: who }), password = field('password', t('password'), { type: 'password', autocomplete: 'current-password', required: true }),
    code = field('code', t('code'), { autocomplete: 'one-time-code', inputmode: 'numeric' });
  const said = el('p', { role: 'alert', class: 'wrong' });
  const form = el('form', { onsubmit: (event: Event) => { event.preventDefault(); void send(); } },
    el('p', {}, t('signInWhy')), name.label, password.label, code.label, said, el('div', { class: 'row end' }, el('button', { type: 'submit', class: 'main' }, t('signIn'))));
  const dialog = openDialog(t('signInTitle'), form);
  dialog.addEventListener('close', () => { signingIn = false; });
  password.input.focus();
  async function send(): Promise<void> {
    try {
      await api.signIn(name.input.value, password.input.value, code.input.value);
      password.input.value = '';
      dialog.close();
      then();
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      said.textContent = failure.status === 0 ? t('offlineShort') : failure.status === 429 ? t('tooMany') : failure.code === 'CodeDue' ? t('codeDue') : t('signInRefused');
    }
  }
}

/** Asks for some words to the other reviewer. */
export function askComment(title: string, text: string, send: string, then: (comment: string) => void): void {
  const field = el('textarea', { rows: 5, maxlength: 2000, required: true, 'aria-label': t('comment') });
  const form = el('form', { onsubmit: (event: Event) => { event.preventDefault(); dialog.close(); then(field.value.trim()); } },
    el('p', {}, text), field, el('div', { class: 'row end' }, button(t('cancel'), () => dialog.close()), el('button', { type: 'submit', class: 'main' }, send)));
  const dialog = openDialog(title, form);
  field.focus();
}

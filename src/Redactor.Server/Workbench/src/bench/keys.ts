// The keys of the workbench, and the sheet that shows them. Single letters can be switched off, for those who speak to their machine.
import { openDialog } from './dialogs';
import { button, el, isTyping } from './dom';
import { t, type Key } from './words';

export interface Shortcut { keys: string[]; text: Key; group: Key; run: () => unknown; /** Not of focused controls, such as arrows. */ page?: boolean }

const setting = 'redactor-single-keys';

export class Keys {
  private single = localStorage.getItem(setting) !== 'off';

  constructor(private readonly shortcuts: Shortcut[]) {
    addEventListener('keydown', event => this.press(event));
  }

  /** Shows all shortcuts. */
  sheet(): void {
    const groups = [...new Set(this.shortcuts.map(s => s.group))];
    const single = el('input', { type: 'checkbox', checked: this.single, onchange: () => {
      this.single = single.checked;
      localStorage.setItem(setting, this.single ? 'on' : 'off');
    } });
    const dialog = openDialog(t('shortcuts'),
      el('div', { class: 'sheet', tabindex: 0, role: 'region', 'aria-label': t('shortcuts') }, ...groups.map(group => el('section', {}, el('h3', {}, t(group)), el('dl', {},
        ...[...together(this.shortcuts.filter(s => s.group === group))].flatMap(([text, keys]) => [el('dt', {}, ...keys.flatMap((key, i) => [i > 0 && ' / ', ...caps(key)])), el('dd', {}, t(text))]))))),
      el('label', { class: 'check' }, single, t('singleKeys')),
      el('div', { class: 'row end' }, button(t('close'), () => dialog.close(), { class: 'main' })));
    dialog.classList.add('wide');
    dialog.querySelector<HTMLElement>('.main')?.focus();
  }

  private press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
    const pressed = nameOf(event), found = this.shortcuts.find(s => s.keys.includes(pressed));
    if (!found) return;
    const withControl = pressed.startsWith('Ctrl+');
    if (isTyping(event.target) && !(withControl && !/^Ctrl\+(Shift\+)?[ZY]$/.test(pressed)) && pressed !== 'Escape') return;
    if (!withControl && /^(Shift\+)?.$/u.test(pressed) && !this.single) return;
    const on = event.target instanceof HTMLElement ? event.target : null;
    if (found.page && on?.closest('[role=listbox], [role=tablist], select, input, .thumbnails, .burnedpages, .list')) return;
    event.preventDefault();
    void found.run();
  }
}

/** What several keys do is said once. */
function together(shortcuts: Shortcut[]): Map<Key, string[]> {
  const all = new Map<Key, string[]>();
  for (const { keys, text } of shortcuts) all.set(text, [...(all.get(text) ?? []), ...keys]);
  return all;
}

// Letters by their place, so that they work whatever language the keyboard is set to; other signs by what they are.
function nameOf(event: KeyboardEvent): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1], key = letter ?? (event.key.length === 1 ? event.key : event.key);
  const shift = event.shiftKey && (letter !== undefined || event.key.length > 1);
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${key}`;
}

const caps = (keys: string): HTMLElement[] => (keys === '+' ? ['+'] : keys.split(/\+(?=.)/)).map(key => el('kbd', {}, ({ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del' })[key] ?? key));

// The panel at the side: one of several at a time, as tabs.
import { el } from './dom';

export class Tabs {
  readonly element: HTMLElement;
  private readonly tabs: { name: string; tab: HTMLButtonElement; panel: HTMLElement }[];

  constructor(panels: [name: string, text: string, content: HTMLElement][], private readonly changed: () => void) {
    this.tabs = panels.map(([name, text, content]) => ({
      name,
      tab: el('button', { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}`, onclick: () => this.show(name) }, text),
      panel: el('div', { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}` }, content),
    }));
    const list = el('div', { role: 'tablist', class: 'tabs' }, ...this.tabs.map(t => t.tab));
    list.addEventListener('keydown', event => {
      const at = this.tabs.findIndex(t => t.tab === document.activeElement), by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (at < 0 || by === undefined) return;
      event.preventDefault();
      const next = this.tabs[(at + by + this.tabs.length) % this.tabs.length]!;
      this.show(next.name);
      next.tab.focus();
    });
    this.element = el('aside', { class: 'side' }, list, ...this.tabs.map(t => t.panel));
    this.show(panels[0]![0]);
  }

  show(name: string): void {
    for (const one of this.tabs) {
      one.tab.setAttribute('aria-selected', String(one.name === name));
      one.tab.tabIndex = one.name === name ? 0 : -1;
      one.panel.hidden = one.name !== name;
    }
    this.changed();
  }
}

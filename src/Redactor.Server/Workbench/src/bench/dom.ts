// Makes elements. Text is only ever set as text.
type Child = Node | string | null | undefined | false;
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: never) => void)>;

/** An element with attributes (`onclick` and the like are listeners, `false` and `null` leave one out) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name.slice(2), value as EventListener);
    else if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return made;
}

export function button(text: string, press: () => void, attributes: Attributes = {}): HTMLButtonElement {
  return el('button', { type: 'button', onclick: press, ...attributes }, text);
}

/** A small picture of the set below. */
export function icon(name: keyof typeof icons): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

const icons = {
  back: 'M12 4 6 10l6 6', select: 'M5 3l10 7-5 1-2 5z', draw: 'M3 6V3h3M14 3h3v3M17 14v3h-3M6 17H3v-3M7 7h6v6H7z',
  undo: 'M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8', redo: 'M13 4l4 4-4 4M17 8H9a5 5 0 0 0 0 10h3', plus: 'M10 4v12M4 10h12', minus: 'M4 10h12',
  width: 'M3 4v12M17 4v12M6 10h8M8 8l-2 2 2 2M12 8l2 2-2 2', page: 'M5 3h10v14H5zM8 7h4M8 10h4', heat: 'M4 16v-4M8 16V9M12 16V6M16 16V3',
  bare: 'M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM8 10a2 2 0 1 0 4 0 2 2 0 1 0-4 0M4 17 16 3',
  next: 'M4 10h11M11 5l5 5-5 5', search: 'M9 4a5 5 0 1 1 0 10A5 5 0 0 1 9 4zM13 13l4 4', help: 'M7.500 7.500a2.500 2.500 0 1 1 3.500 2.300c-.7.300-1 .7-1 1.700M10 14.500v.5', check: 'M4 10l4 4 8-9',
  comment: 'M3 4h14v9H9l-4 4v-4H3z', previous: 'M12 5l-5 5 5 5', following: 'M8 5l5 5-5 5',
};

export function clear(node: Element): void {
  node.replaceChildren();
}

/** Whether keys typed now are meant for a field. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input:not([type=checkbox], [type=radio]), textarea, select') || target.isContentEditable);
}

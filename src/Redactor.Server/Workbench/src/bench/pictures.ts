// Page images as the browser holds them: fetched once, the next page ahead of time, those far away let go.
import type { Api } from './api';

const kept = 9;

export class Pictures {
  private readonly held = new Map<string, Promise<string>>();

  constructor(private readonly api: Api) {}

  /** An address inside this browser for the half-size image of a page. */
  scan(page: number): Promise<string> { return this.hold(this.api.image(page, 1)); }

  /** The same of the page as it is burned at a revision. */
  burned(page: number, revision: number): Promise<string> { return this.hold(this.api.burned(page, revision, 1)); }

  private hold(address: string): Promise<string> {
    const known = this.held.get(address);
    if (known) {
      this.held.delete(address);
      this.held.set(address, known);
      return known;
    }
    const made = this.api.picture(address).then(blob => URL.createObjectURL(blob));
    this.held.set(address, made);
    made.catch(() => this.held.delete(address));
    for (const [old, picture] of [...this.held].slice(0, Math.max(0, this.held.size - kept))) {
      this.held.delete(old);
      void picture.then(url => setTimeout(() => URL.revokeObjectURL(url), 5000)).catch(() => undefined);
    }
    return made;
  }
}

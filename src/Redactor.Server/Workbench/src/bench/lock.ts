// The lock on the document: asked for at the start, renewed while the page is open, given back on leaving, taken over when somebody says so.
import { Refusal, type Api } from './api';
import type { Outbox } from './outbox';
import type { State } from './state';

const renewal = 45_000;

export class DocumentLock {
  constructor(private readonly api: Api, private readonly state: State, private readonly outbox: Outbox, private readonly signIn: () => void) {
    setInterval(() => { if (state.lockToken !== null) void this.renew(); }, renewal);
    addEventListener('pagehide', () => { if (state.lockToken !== null) api.unlock(state.lockToken); });
    addEventListener('pageshow', event => { if (event.persisted) void this.take(false); });
  }

  async take(over: boolean): Promise<void> {
    try {
      const lock = await this.api.lock(null, over);
      this.state.lockToken = lock.token;
      this.state.review.lock = null;
      this.state.tell('lock');
      this.outbox.retry();
    } catch (failure) {
      this.fail(failure);
    }
  }

  private async renew(): Promise<void> {
    try {
      await this.api.lock(this.state.lockToken, false);
    } catch (failure) {
      // A dropped connection is told when something is to be saved.
      if (failure instanceof Refusal && failure.status === 0) return;
      this.fail(failure);
    }
  }

  private fail(failure: unknown): void {
    if (!(failure instanceof Refusal)) throw failure;
    if (failure.status === 401) this.signIn();
    else if (failure.isGone) this.outbox.end();
    else if (failure.status === 409) {
      const { details } = failure;
      this.state.lockToken = null;
      this.state.review.lock = { by: String(details.by ?? ''), name: String(details.name ?? details.by ?? ''), until: String(details.until ?? ''), mine: false };
      this.state.tell('lock');
    }
  }
}

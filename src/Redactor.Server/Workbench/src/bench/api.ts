// Speaks to the review API. Nothing of a document is ever put into an address, an error or the console.
import type { Action, Answer, Lock, Page, Plan, Review, Span } from './types';

/** Why a request failed: the server's code, or `Offline` when there was no answer at all. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly code: string, readonly details: Record<string, unknown> = {}) {
    super(code);
  }

  /** The document was approved or withdrawn meanwhile, or may not be seen any more. */
  get isGone(): boolean { return this.code === 'NotInReview' || this.status === 404 || this.status === 410; }
}

export class Api {
  private header = 'X-Redactor-Antiforgery';
  private token: string | null = null;
  private readonly root: string;

  /** @param name Who works here; `somebodyElse` is called, and nothing asked for any more, once it is another. */
  constructor(document: string, private readonly name: string, private readonly somebodyElse: () => void) {
    this.root = `/api/v1/documents/${encodeURIComponent(document)}/review`;
  }

  review = (): Promise<Review> => this.ask('GET', this.root);
  page = (number: number): Promise<Page> => this.ask('GET', `${this.root}/pages/${number}`);
  act = (lock: string, base: number, actions: Action[]): Promise<Answer> => this.ask('POST', `${this.root}/actions`, { lock, base, actions });
  lock = (token: string | null, takeOver: boolean): Promise<{ token: string; until: string } & Partial<Lock>> => this.ask('POST', `${this.root}/lock`, { takeOver, token });
  search = (query: string, mode: string): Promise<{ spans: Span[]; truncated: boolean }> => this.ask('POST', `${this.root}/search`, { query, mode });
  plan = (): Promise<Plan> => this.ask('POST', `${this.root}/plan`, {});
  approve = (lock: string, revision: number, hash: string): Promise<{ stage: string; waitsForSecond: boolean }> =>
    this.ask('POST', `${this.root}/approve`, { lock, revision, hash });
  giveBack = (lock: string, comment: string): Promise<unknown> => this.ask('POST', `${this.root}/return`, { lock, comment });

  image(page: number, level: number): string { return `${this.root}/pages/${page}/image?level=${level}`; }
  /** The page as it is burned at a revision, refused when that is past; as it is burned now, if there is none. */
  burned(page: number, revision: number | null, level: number): string { return `${this.root}/pages/${page}/burned?${revision === null ? '' : `revision=${revision}&`}level=${level}`; }

  async picture(address: string): Promise<Blob> {
    const answer = await this.send(address, { method: 'GET' });
    if (!answer.ok) throw await refusalOf(answer);
    return this.whole(answer.blob());
  }

  /** On leaving the page: nobody waits for an answer. */
  unlock(token: string): void {
    void fetch(`${this.root}/unlock`, { method: 'POST', keepalive: true, headers: this.headers(), body: JSON.stringify({ token }) }).catch(() => undefined);
  }

  /** Signs in again, in place. */
  async signIn(name: string, password: string, code: string): Promise<void> {
    await this.take(await this.ask('POST', '/api/v1/session', { name, password, code: code === '' ? null : code }));
  }

  private async take(session: { name: string; antiforgeryHeader: string; antiforgeryToken: string }): Promise<void> {
    if (session.name !== this.name) {
      this.somebodyElse();
      await new Promise<never>(() => undefined);
    }
    this.header = session.antiforgeryHeader;
    this.token = session.antiforgeryToken;
  }

  private headers(): HeadersInit {
    return { 'Content-Type': 'application/json', Accept: 'application/json', ...(this.token === null ? {} : { [this.header]: this.token }) };
  }

  private async ask<T>(method: string, address: string, body?: unknown, again = true): Promise<T> {
    if (method !== 'GET' && this.token === null && !address.endsWith('/session')) await this.refresh();
    const answer = await this.send(address, { method, headers: this.headers(), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (answer.ok) return (answer.status === 204 ? undefined : await this.whole(answer.json())) as T;
    const refusal = await refusalOf(answer);
    if (refusal.code === 'AntiforgeryDue' && again) {
      await this.refresh();
      return this.ask(method, address, body, false);
    }
    throw refusal;
  }

  private async refresh(): Promise<void> {
    await this.take(await this.ask('GET', '/api/v1/session'));
  }

  /** The body of an answer; a connection that drops within it is one that dropped. */
  private async whole<T>(body: Promise<T>): Promise<T> {
    try {
      return await body;
    } catch {
      throw new Refusal(0, 'Offline');
    }
  }

  private async send(address: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(address, { ...init, credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
    } catch {
      throw new Refusal(0, 'Offline');
    }
  }
}

async function refusalOf(answer: Response): Promise<Refusal> {
  try {
    const problem = (await answer.json()) as Record<string, unknown>;
    return new Refusal(answer.status, typeof problem.code === 'string' ? problem.code : `${answer.status}`, problem);
  } catch {
    return new Refusal(answer.status, `${answer.status}`);
  }
}

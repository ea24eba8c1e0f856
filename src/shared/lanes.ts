import { nextTogether, type Queued } from "./next-together";

type Entry<Request, Answer> = Queued & {
  request: Request;
  resolve: (answer: Answer) => void; reject: (error: unknown) => void;
};
export type Outcome<Answer> = { answer: Answer } | { error: unknown };

/** A hot item's requests fill one transaction after the other; more than this would make those at its head wait for its tail. */
const AT_MOST = 128;

const keysOf = (entries: readonly Queued[]): string[] => entries.flatMap(({ keys, alone }) => [...keys, ...alone]);

/**
 * Group commit: requests for the same items that arrive while a transaction runs are served together by the next one, in
 * order of arrival; those for other items run beside it. Within this process; between processes the row locks decide.
 */
export class Lanes<Request, Answer> {
  private waiting: Entry<Request, Answer>[] = [];
  private readonly inUse = new Set<string>();
  private starting = false;

  constructor(
    private readonly serve: (requests: Request[]) => Promise<Outcome<Answer>[]>,
    private readonly needs: (request: Request) => Queued
  ) {}

  ask(request: Request): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, ...this.needs(request), resolve, reject });
      this.start();
    });
  }

  /** Once all that is ready now has had its say: who was just answered may ask again, and is not to wait for one who was quicker. */
  private start(): void {
    if (this.starting) return;
    this.starting = true;
    setImmediate(() => {
      this.starting = false;
      for (let together = this.next(); together.length; together = this.next()) void this.run(together);
    });
  }

  private next(): Entry<Request, Answer>[] {
    if (!this.waiting.length) return [];
    const together = nextTogether(this.waiting, this.inUse, AT_MOST);
    const chosen = new Set(together);
    this.waiting = this.waiting.filter((entry) => !chosen.has(entry));
    for (const key of keysOf(together)) this.inUse.add(key);
    return together;
  }

  private async run(together: Entry<Request, Answer>[]): Promise<void> {
    const outcomes = await this.outcomes(together.map(({ request }) => request));
    for (const key of keysOf(together)) this.inUse.delete(key);
    together.forEach(({ resolve, reject }, n) => {
      const outcome = outcomes[n]!;
      if ("error" in outcome) reject(outcome.error);
      else resolve(outcome.answer);
    });
    this.start();
  }

  /** A transaction that fails as a whole is tried again one by one, so that nobody fails for another's sake. */
  private async outcomes(requests: Request[]): Promise<Outcome<Answer>[]> {
    try {
      return await this.serve(requests);
    } catch (error) {
      if (requests.length === 1) return [{ error }];
      const outcomes: Outcome<Answer>[] = [];
      for (const request of requests) outcomes.push(...(await this.outcomes([request])));
      return outcomes;
    }
  }
}

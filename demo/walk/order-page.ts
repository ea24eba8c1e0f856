type Fields = Record<string, string>;

/** A browser without scripts on an order's page: it keeps the page's cookie, and sends forms with what the page put into them. */
export class Visit {
  private kept = "";

  constructor(readonly page: string) {}

  /** What the page gave it to carry. */
  get cookie(): string {
    return this.kept;
  }

  get(more = "", headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.page}${more}`, { redirect: "manual", headers: { ...(this.cookie && { cookie: this.cookie }), ...headers } });
  }

  async html(headers?: Record<string, string>): Promise<string> {
    return (await this.get("", headers)).text();
  }

  /** What the page puts into each of its forms; empty where there is no page. */
  async proof(): Promise<string> {
    return /(?:name="_form" value="|\?_form=)([^"]+)"/.exec(await this.html())?.[1] ?? "";
  }

  /** Sends one of the page's forms, with `_form` as the page has it now unless it is given. */
  async send(form: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Response> {
    const body = new URLSearchParams({ _form: fields._form ?? (await this.proof()), ...fields });
    const answer = await fetch(`${this.page}/${form}`, { method: "POST", body, redirect: "manual", headers: { ...(this.cookie && { cookie: this.cookie }), ...headers } });
    const [kept] = answer.headers.getSetCookie();
    if (kept) this.kept = kept.split(";")[0]!;
    return answer;
  }

  /** Shows by postal code or email that the order is theirs. */
  unlock(code: string): Promise<Response> {
    return this.send("unlock", { code });
  }
}

/** A visit that sees and may change what is personal. @throws Error where the code is wrong */
export async function unlockedVisit(page: string, code: string): Promise<Visit> {
  const visit = new Visit(page);
  const { status } = await visit.unlock(code);
  if (status !== 303) throw new Error(`The order was not unlocked: ${status}`);
  return visit;
}

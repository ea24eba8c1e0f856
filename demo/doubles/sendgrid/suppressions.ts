import type { Double } from "../kit/double";

export type Bounce = { created: number; email: string; reason: string; status: string };

/** Addresses that bounced: mail to them is dropped until they are taken off the list. */
export class Bounces {
  private readonly byEmail = new Map<string, Bounce>();

  add(bounce: Bounce): void {
    this.byEmail.set(bounce.email.toLowerCase(), bounce);
  }

  has(email: string): boolean {
    return this.byEmail.has(email.toLowerCase());
  }

  find(email: string): Bounce[] {
    const bounce = this.byEmail.get(email.toLowerCase());
    return bounce ? [bounce] : [];
  }

  list({ limit = 500, offset = 0 }): Bounce[] {
    return [...this.byEmail.values()].slice(offset, offset + limit);
  }

  remove(emails: string[] | "all"): void {
    if (emails === "all") return this.byEmail.clear();
    for (const email of emails) this.byEmail.delete(email.toLowerCase());
  }
}

/** `GET` and `DELETE` of `/v3/suppression/bounces[/:email]`. */
export function serveBounces(double: Double, bounces: Bounces): void {
  const path = "/v3/suppression/bounces";
  double.route("get", path, (req) => ({
    status: 200,
    body: bounces.list({ limit: Number(req.query.limit ?? 500), offset: Number(req.query.offset ?? 0) }),
  }));
  double.route("get", `${path}/:email`, (req) => ({ status: 200, body: bounces.find(String(req.params.email)) }));
  double.route("delete", path, (req) => {
    const { delete_all, emails = [] } = JSON.parse(req.rawBody || "{}") as { delete_all?: boolean; emails?: string[] };
    bounces.remove(delete_all ? "all" : emails);
    return { status: 204 };
  });
  double.route("delete", `${path}/:email`, (req) => {
    bounces.remove([String(req.params.email)]);
    return { status: 204 };
  });
}

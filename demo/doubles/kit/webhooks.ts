export type SignedRequest = { body: string | Buffer<ArrayBuffer>; headers: Record<string, string> };

/** Waits between tries of one delivery; a provider tries for days, a double for a minute. */
const BACKOFF_MS = [0, 200, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];

/**
 * Delivers signed webhooks to one address, each again until a 2xx answers, in no guaranteed order.
 * `settled()` resolves once nothing is under way.
 */
export class WebhookSender {
  url?: string;
  private underway = new Set<Promise<void>>();
  private closed = false;

  send(request: SignedRequest): void {
    if (!this.url) return;
    const delivery = this.deliver(this.url, request).finally(() => this.underway.delete(delivery));
    this.underway.add(delivery);
  }

  async settled(): Promise<void> {
    while (this.underway.size) await Promise.all(this.underway);
  }

  close(): void {
    this.closed = true;
  }

  private async deliver(url: string, { body, headers }: SignedRequest): Promise<void> {
    for (const wait of BACKOFF_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (this.closed) return;
      const response = await fetch(url, { method: "POST", body, headers }).catch(() => undefined);
      if (response?.ok) return;
    }
  }
}
